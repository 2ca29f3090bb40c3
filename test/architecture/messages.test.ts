import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { literalTextsIn } from './literal-texts.js';
import { faultsInMessages, type RoomTexts } from './message-keys.js';

const WEB = fileURLToPath(new URL('../../web/src/', import.meta.url));

const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(WEB + file, 'utf8');
const textsOf = (room: string, language: string): Record<string, string> =>
  JSON.parse(read(`${room}/messages.${language}.json`)) as Record<string, string>;

const rooms = new Map<string, RoomTexts>(
  files
    .filter((file) => file.endsWith('/messages.zh.json'))
    .map((file) => file.slice(0, file.indexOf('/')))
    .map((room) => [room, { zh: textsOf(room, 'zh'), en: textsOf(room, 'en') }]),
);
const sources = new Map(
  files
    .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file) && file.includes('/'))
    .map((file) => [file, read(file)]),
);

describe('the texts of the desk', () => {
  it('exist in both languages, every one that is said, and none that nothing says', () => {
    expect(faultsInMessages(rooms, sources)).toEqual([]);
    expect(rooms.size).toBeGreaterThan(5);
  });

  it('stand nowhere else: no page has words of its own', () => {
    expect([...sources].filter(([file]) => file.endsWith('.tsx')).flatMap(([file, code]) => literalTextsIn(file, code))).toEqual(
      [],
    );
  });

  it.each([
    ['between tags', "<p>{t('a')} Town</p>", 'Town'],
    ['between tags in Chinese', '<p>办件</p>', '办件'],
    ['as a name', '<button aria-label="Close" />', 'Close'],
    ['in braces', "<b>{'Close'}</b>", 'Close'],
  ])('are guarded: %s', (_where, code, words) => {
    expect(literalTextsIn('home/page.tsx', `export const Page = () => ${code};`)).toEqual([`home/page.tsx: ${words}`]);
    expect(
      literalTextsIn('home/page.tsx', 'export const Page = () => <p className="wide" key="ab">{t(\'a\')} · A：</p>;'),
    ).toEqual([]);
  });

  const home: RoomTexts = { zh: { title: '标题', 'state.open': '办理中' }, en: { title: 'Title', 'state.open': 'Open' } };
  const page = "const { t } = useTranslation('home'); t('title'); t(`state.${x}`);";
  const faults = (texts: RoomTexts, code: string): string[] =>
    faultsInMessages(new Map([['home', texts]]), new Map([['home/page.tsx', code]]));

  it.each<[string, RoomTexts, string]>([
    ['only in Chinese: home left', { ...home, zh: { ...home.zh, left: '左' } }, `${page} t('left')`],
    ['only in English: home left', { ...home, en: { ...home.en, left: 'Left' } }, page],
    ['empty: home title', { ...home, en: { ...home.en, title: ' ' } }, page],
    ['no such text: home/page.tsx home gone', home, `${page} t('gone')`],
    ['no such text: home/page.tsx home /^stage\\..+$/', home, `${page} t(\`stage.\${x}\`)`],
    ['no such text: home/page.tsx ui title', home, `${page} t('ui:title')`],
    ['nothing says: home title', home, page.replace("t('title');", '')],
    ['nothing says: home state.open', home, page.replace('state.', 'title')],
  ])('are guarded: %s', (fault, texts, code) => {
    expect(faults(home, page)).toEqual([]);
    expect(faults(texts, code)).toContain(fault);
  });
});
