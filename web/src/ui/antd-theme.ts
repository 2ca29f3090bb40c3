import { theme as antdTheme, type ThemeConfig } from 'antd';

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

/** The component library's theme. */
export const antdThemeOf = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
  token: isDark ? DARK_TOKENS : LIGHT_TOKENS,
  // What is chosen is text here, and text keeps its contrast.
  components: isDark
    ? {
        Tabs: { itemSelectedColor: DARK_TOKENS.colorLink, itemHoverColor: DARK_TOKENS.colorLinkHover },
        // On their own dark grounds the library's colours fall to 3.4 : 1.
        Tag: { colorInfo: '#7db4f0', colorSuccess: '#7ccf8e', colorWarning: '#e8b65a', colorError: '#ff8f8c' },
        Menu: { itemSelectedColor: DARK_TOKENS.colorLink, horizontalItemSelectedColor: DARK_TOKENS.colorLink },
      }
    : {},
});
