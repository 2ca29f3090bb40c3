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

const FRAME = ['ui', 'shell', 'session', 'offline'];

/** The room that the address names, so that its texts come with those of the frame and not after them. */
const firstRoom = (): string[] => {
  const room = location.pathname.split('/')[2] ?? '';
  return FILES[`../${room}/messages.zh.json`] ? [room] : [];
};

/** Ready once the texts of the frame and of the first room are there; those of another page come with it (Suspense). */
export const startI18n = async (): Promise<void> => {
  await i18next
    .use(rooms)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      fallbackLng: false,
      supportedLngs: LANGUAGES,
      ns: [...FRAME, ...firstRoom()],
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
