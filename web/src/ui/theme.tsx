import { App, ConfigProvider, theme as antdTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nonce } from './nonce.js';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEY = 'huicha.scheme';
const DARK = '(prefers-color-scheme: dark)';

type SchemeChoice = { scheme: Scheme; choose: (scheme: Scheme) => void };
const SchemeContext = createContext<SchemeChoice>({ scheme: 'system', choose: () => undefined });

/** Light, dark or as the device says; kept on the device. */
export const useScheme = (): SchemeChoice => use(SchemeContext);

const kept = (): Scheme => SCHEMES.find((scheme) => scheme === localStorage.getItem(KEY)) ?? 'system';

const useSystemDark = (): boolean => {
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = (): void => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isDark;
};

/** Type from the system, colours that keep 4.5 : 1, borders one sees. */
const TOKENS = {
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontSize: 15,
  borderRadius: 6,
};
const LIGHT_TOKENS = {
  ...TOKENS,
  colorPrimary: '#1d5fa8',
  colorLink: '#1d5fa8',
  colorLinkHover: '#164a85',
  colorLinkActive: '#123c6d',
  colorInfo: '#1d5fa8',
  colorTextSecondary: '#4a5260',
  colorTextTertiary: '#5b6472',
  colorTextPlaceholder: '#667080',
  colorTextDescription: '#4a5260',
  colorSuccess: '#1f7a3a',
  colorWarning: '#8f5a00',
  colorWarningBg: '#fdf6e3',
  colorWarningBorder: '#dcb968',
  colorSuccessBg: '#ecf7ef',
  colorSuccessBorder: '#8fc7a1',
  colorError: '#c0221f',
};
const DARK_TOKENS = {
  ...TOKENS,
  colorPrimary: '#3f7fcc',
  colorLink: '#7db4f0',
  colorLinkHover: '#a5ccf5',
  colorLinkActive: '#a5ccf5',
  colorTextSecondary: '#b8c0cc',
  colorTextTertiary: '#a7b0bd',
  colorTextPlaceholder: '#98a2b0',
  colorTextDescription: '#b8c0cc',
};

export const Theme = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation();
  const [scheme, setScheme] = useState(kept);
  const systemDark = useSystemDark();
  const isDark = scheme === 'dark' || (scheme === 'system' && systemDark);
  const choice = useMemo<SchemeChoice>(
    () => ({
      scheme,
      choose: (chosen) => {
        localStorage.setItem(KEY, chosen);
        setScheme(chosen);
      },
    }),
    [scheme],
  );
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <SchemeContext value={choice}>
      <ConfigProvider
        locale={i18n.language === 'en' ? enUS : zhCN}
        csp={{ nonce: nonce() }}
        // A blank between two characters would be read out, and is not what the button is called.
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
          token: isDark ? DARK_TOKENS : LIGHT_TOKENS,
          // What is chosen is text here, and text keeps its contrast.
          components: isDark
            ? {
                Tabs: { itemSelectedColor: DARK_TOKENS.colorLink, itemHoverColor: DARK_TOKENS.colorLinkHover },
                Menu: { itemSelectedColor: DARK_TOKENS.colorLink, horizontalItemSelectedColor: DARK_TOKENS.colorLink },
              }
            : {},
        }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </SchemeContext>
  );
};
