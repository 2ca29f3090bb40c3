import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { theme } from 'antd';
import { antdThemeOf } from './antd-theme.js';

/** What each of our names is called in the component library. */
const NAMES = {
  text: 'colorText',
  'text-2': 'colorTextSecondary',
  'text-hint': 'colorTextPlaceholder',
  'text-on-primary': 'colorTextLightSolid',
  bg: 'colorBgContainer',
  'bg-layout': 'colorBgLayout',
  'bg-raised': 'colorBgElevated',
  'bg-hover': 'colorBgTextHover',
  'bg-chosen': 'controlItemBgActive',
  border: 'colorBorder',
  'border-2': 'colorBorderSecondary',
  primary: 'colorPrimary',
  'primary-hover': 'colorPrimaryHover',
  'primary-border': 'colorPrimaryBorder',
  link: 'colorLink',
  'link-hover': 'colorLinkHover',
  'info-bg': 'colorInfoBg',
  'info-border': 'colorInfoBorder',
  'success-bg': 'colorSuccessBg',
  'success-border': 'colorSuccessBorder',
  warning: 'colorWarning',
  'warning-bg': 'colorWarningBg',
  'warning-border': 'colorWarningBorder',
  error: 'colorError',
  'error-bg': 'colorErrorBg',
  'error-border': 'colorErrorBorder',
} as const;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** `rgba(0,0,0,0.88)`, `#fff` and the like, written one way. */
const written = (colour: string): string => {
  const [, red, green, blue, alpha] = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)[ ,/]+([\d.]+%?)\)$/.exec(colour) ?? [];
  if (red !== undefined) return `${red} ${green} ${blue} ${alpha!.endsWith('%') ? parseFloat(alpha!) : Number(alpha) * 100}`;
  return colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
};

it.each([
  [false, ':root {'],
  [true, ":root[data-theme='dark'] {"],
])('draws what stands before the component library in its colours (dark: %s)', (isDark, selector) => {
  const block = css.slice(css.indexOf(selector), css.indexOf('}', css.indexOf(selector)));
  const tokens = theme.getDesignToken(antdThemeOf(isDark));
  for (const [name, token] of Object.entries(NAMES)) {
    const [, value = ''] = new RegExp(`--${name}: ([^;]+);`).exec(block) ?? [];
    expect([name, written(value)]).toEqual([name, written(String(tokens[token]))]);
  }
});
