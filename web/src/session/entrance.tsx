import { Flex, theme, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DisplaySwitches } from '../ui/display-switches.js';

/** The quiet page before the desk: a mark, one card, the language. */
export const Entrance = ({ title, children }: { title: string; children: ReactNode }) => {
  const { t } = useTranslation('session');
  const { token } = theme.useToken();
  return (
    <Flex
      component="main"
      vertical
      align="center"
      justify="center"
      gap="large"
      style={{ minHeight: '100dvh', boxSizing: 'border-box', padding: 16, background: token.colorBgLayout }}
    >
      <Flex align="center" gap="middle">
        <img src="/desk/icon.svg" alt="" width={44} height={44} />
        <div>
          <Typography.Title level={1} style={{ margin: 0, fontSize: 26 }}>
            {t('name')}
          </Typography.Title>
          <Typography.Text type="secondary">{t('claim')}</Typography.Text>
        </div>
      </Flex>
      <section
        style={{
          boxSizing: 'border-box',
          width: '100%',
          maxWidth: 420,
          padding: 24,
          background: token.colorBgContainer,
          border: `1px solid ${token.colorBorderSecondary}`,
          borderRadius: token.borderRadiusLG,
        }}
      >
        <Typography.Title level={2} style={{ marginTop: 0, fontSize: 20 }}>
          {title}
        </Typography.Title>
        {children}
      </section>
      <DisplaySwitches />
    </Flex>
  );
};
