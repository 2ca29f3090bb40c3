import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import zhDays from 'dayjs/locale/zh-cn.js';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdThemeOf } from './antd-theme.js';
import { nonce } from './nonce.js';
import { useScheme } from './theme.js';
import { useMedia } from './use-media.js';

// The names of months and days in the date pickers; which language is spoken is not decided here.
dayjs.locale(zhDays, undefined, true);

/** Around whatever is made of the component library's parts. Not around the whole desk: the form of whoever takes a call stands before the library is there. */
export const AntdFrame = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation();
  const { isDark } = useScheme();
  // Not only quick (base.css): a menu that opens in steps, however short, moves under the finger.
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => {
    const { token, ...rest } = antdThemeOf(isDark);
    return { ...rest, token: { ...token, motion: !isStill } };
  }, [isDark, isStill]);
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : zhCN}
      csp={{ nonce: nonce() }}
      // A blank between two characters would be read out, and is not what the button is called.
      button={{ autoInsertSpace: false }}
      theme={theme}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
};
