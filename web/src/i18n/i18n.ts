import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, keepLanguage, LANGUAGES, type Language } from './language.js';

type Messages = Record<string, string>;

/** The rooms' message files, each its own chunk: a page loads its room's texts in the language shown, and no others. */
const FILES = import.meta.glob<Messages>('../*/messages.*.json', { import: 'default' });

const rooms: BackendModule = {
  type: 'backend',
  init: () => undefined,
  // Of two parameters: i18next then waits for the promise.
  read: (language: string, room: string) => FILES[`../${room}/messages.${language}.json`]?.(),
};

/** Ready once the texts of the frame are there; a page's own come with it (Suspense). */
export const startI18n = async (): Promise<void> => {
  await i18next
    .use(rooms)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      fallbackLng: false,
      supportedLngs: LANGUAGES,
      ns: ['ui', 'shell', 'session'],
      defaultNS: 'ui',
      keySeparator: false,
      nsSeparator: ':',
      interpolation: { escapeValue: false },
    });
  showLanguage(currentLanguage());
};

export const changeLanguage = async (language: Language): Promise<void> => {
  keepLanguage(language);
  await i18next.changeLanguage(language);
  showLanguage(language);
};

const showLanguage = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};
