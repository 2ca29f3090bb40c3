/** Where each of the tools is; installs what is missing when root has apt-get. Throws when one can be neither found nor installed. */
export const findOrInstall: <T extends 'redis' | 'postgres' | 'chromium' | 'faketime' | 'clamd' | 'sqlmap' | 'wapiti'>(
  names: readonly T[],
) => Record<T, string>;
