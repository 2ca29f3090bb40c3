import { createContext, use, useLayoutEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEY = 'huicha.scheme';
const DARK = '(prefers-color-scheme: dark)';

type SchemeChoice = { scheme: Scheme; isDark: boolean; choose: (scheme: Scheme) => void };
const SchemeContext = createContext<SchemeChoice>({ scheme: 'system', isDark: false, choose: () => undefined });

/** Light, dark or as the device says; kept on the device. */
export const useScheme = (): SchemeChoice => use(SchemeContext);

const kept = (): Scheme => SCHEMES.find((scheme) => scheme === localStorage.getItem(KEY)) ?? 'system';

const followSystem = (listener: () => void): (() => void) => {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};
const isSystemDark = (): boolean => matchMedia(DARK).matches;

/** Tells the styles (tokens.css) and the component library which colours to take. */
export const Theme = ({ children }: { children: ReactNode }) => {
  const [scheme, setScheme] = useState(kept);
  const systemDark = useSyncExternalStore(followSystem, isSystemDark);
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
