export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'huicha.language';

/** As chosen on this device; else Chinese, whatever the browser says: the district's documents are. */
export const currentLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh');

export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language);
