import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useMedia } from './use-media.js';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEY = 'huicha.scheme';
const DARK = '(prefers-color-scheme: dark)';

type SchemeChoice = { scheme: Scheme; isDark: boolean; choose: (scheme: Scheme) => void };
const SchemeContext = createContext<SchemeChoice>({ scheme: 'system', isDark: false, choose: () => undefined });

/** Light, dark or as the device says; kept on the device. */
export const useScheme = (): SchemeChoice => use(SchemeContext);

const kept = (): Scheme => SCHEMES.find((scheme) => scheme === localStorage.getItem(KEY)) ?? 'system';

/** Tells the styles (tokens.css) and the component library which colours to take. */
export const Theme = ({ children }: { children: ReactNode }) => {
  const [scheme, setScheme] = useState(kept);
  const systemDark = useMedia(DARK);
  const isDark = scheme === 'dark' || (scheme === 'system' && systemDark);
  const choice = useMemo<SchemeChoice>(
    () => ({
      scheme,
      isDark,
      choose: (chosen) => {
        localStorage.setItem(KEY, chosen);
        setScheme(chosen);
      },
    }),
    [scheme, isDark],
  );
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return <SchemeContext value={choice}>{children}</SchemeContext>;
};
