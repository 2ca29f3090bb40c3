import { withoutComments } from './imports.js';

/** The texts of one room, by key. */
export type RoomTexts = Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>>;

/** `t('key'` and `t(\`prefix.${x}\``, under whatever name the file gives the function. */
const CALLS = /\b(t\w*)\(\s*(?:'([^'\n]+)'|`([^`]*)`)/g;
/** `const { t: tell } = useTranslation('room')` */
const HOOKS = /const \{([^}]*)\} = useTranslation\(\s*(?:'([\w-]+)')?/g;
const LITERALS = /'([^'\n\\]+)'/g;
const TEMPLATES = /`(\w[\w.-]*\.\$\{[^`]*)`/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Of a computed key: `state.${x}` answers for every key that begins so. */
const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('.+')}$`,
  );

type Said = { room: string; key: RegExp | string };

/** Under which names a file calls the translator of which rooms; `t` handed in from elsewhere speaks of the file's own room. */
const translatorsIn = (code: string, own: string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [, names = '', room = 'ui'] of code.matchAll(HOOKS)) {
    const alias = /\bt(?:\s*:\s*(\w+))?(?=\s*(?:,|$))/.exec(names.trim());
    if (!alias) continue;
    const name = alias[1] ?? 't';
    found.set(name, (found.get(name) ?? new Set()).add(room));
  }
  return found.size > 0 ? found : new Map([['t', new Set([own])]]);
};

const roomOf = (path: string): string => path.slice(0, path.indexOf('/'));

const matches = (key: string, wanted: RegExp | string): boolean =>
  typeof wanted === 'string'
    ? key === wanted || (/^_(one|other)$/.test(key.slice(wanted.length)) && key.startsWith(wanted))
    : wanted.test(key);

/** Each call with the rooms whose text it may mean. */
const callsIn = (path: string, code: string): { path: string; means: Said[] }[] => {
  const translators = translatorsIn(code, roomOf(path));
  return [...code.matchAll(CALLS)].flatMap(([, name = '', literal, template]) => {
    const rooms = translators.get(name);
    if (!rooms) return [];
    const text = literal ?? template ?? '';
    const [room, key] = /^[\w-]+:/.test(text)
      ? [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)]
      : [undefined, text];
    const wanted = literal === undefined ? patternOf(key) : key;
    return [{ path, means: (room ? [room] : [...rooms]).map((each) => ({ room: each, key: wanted })) }];
  });
};

/** What is wrong with texts and their use: languages that differ, calls without a text, texts that nothing says. */
export const faultsInMessages = (rooms: ReadonlyMap<string, RoomTexts>, sources: ReadonlyMap<string, string>): string[] => {
  const faults: string[] = [];
  const used = new Map<string, Set<string>>([...rooms.keys()].map((room) => [room, new Set()]));
  for (const [room, { zh, en }] of rooms) {
    for (const key of Object.keys(zh)) if (!(key in en)) faults.push(`only in Chinese: ${room} ${key}`);
    for (const key of Object.keys(en)) if (!(key in zh)) faults.push(`only in English: ${room} ${key}`);
    for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)])
      if (text.trim() === '') faults.push(`empty: ${room} ${key}`);
  }
  for (const [path, source] of sources) {
    const code = withoutComments(source);
    for (const { means } of callsIn(path, code)) {
      const found = means.flatMap(({ room, key }) =>
        Object.keys(rooms.get(room)?.zh ?? {}).flatMap((each) => (matches(each, key) ? [[room, each] as const] : [])),
      );
      if (found.length === 0)
        faults.push(`no such text: ${path} ${means.map(({ room, key }) => `${room} ${String(key)}`).join(' or ')}`);
      for (const [room, key] of found) used.get(room)?.add(key);
    }
    // Keys that are chosen in a table or a condition, in the room's own files.
    const own = used.get(roomOf(path));
    const texts = rooms.get(roomOf(path))?.zh ?? {};
    for (const [, literal = ''] of code.matchAll(LITERALS)) if (literal in texts) own?.add(literal);
    for (const [, template = ''] of code.matchAll(TEMPLATES)) {
      const pattern = patternOf(template);
      for (const key of Object.keys(texts)) if (pattern.test(key)) own?.add(key);
    }
  }
  for (const [room, { zh }] of rooms)
    for (const key of Object.keys(zh)) if (!used.get(room)?.has(key)) faults.push(`nothing says: ${room} ${key}`);
  return faults;
};
