import { theme } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import './dashboard.css';

/** The page's own colours, from the theme. */
export const Board = ({ children }: { children: ReactNode }) => {
  const { token } = theme.useToken();
  const colours = {
    '--tile-line': token.colorBorderSecondary,
    '--tile-ground': token.colorBgContainer,
    '--tile-text': token.colorText,
    '--heat': token.colorPrimary,
  } as CSSProperties;
  return <div style={{ ...colours, color: token.colorText, maxWidth: 1600, margin: '0 auto' }}>{children}</div>;
};
