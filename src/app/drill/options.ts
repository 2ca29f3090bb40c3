import { isCalendarDay, type Day } from '../../kernel/time.js';

export type Engine = 'sqlite' | 'postgres';
export type Language = 'zh' | 'en';

export type DrillOptions = {
  /** Days of the story per second of the watcher's; `max` as fast as the machine can. */
  speed: number | 'max';
  engine: Engine;
  /** First and last day of the story; the election's own where left out. */
  from?: Day;
  until?: Day;
  seed: number;
  /** The day book goes there as well. */
  out?: string;
  lang: Language;
  /** Leaves home and database behind, to look into. */
  keep: boolean;
};

/** What is wrong with the arguments, and how they should look. */
export class WrongDrillOptions extends Error {}

export const USAGE = [
  'npm run drill -- [选项 options]',
  '  --speed max|N        每秒演几天，默认 max   days of the story per second',
  '  --engine sqlite|postgres   postgres 用 DATABASE_URL、REDIS_URL   takes DATABASE_URL and REDIS_URL',
  '  --from YYYY-MM-DD    从哪天开始，默认选举首日   first day, default the first of the election',
  '  --until YYYY-MM-DD   演到哪天，默认选举末日   last day, default the last of the election',
  '  --seed N             同一个数，同一场演练   the same number, the same drill',
  '  --lang zh|en         --out FILE   --keep',
].join('\n');

const STANDARD: DrillOptions = { speed: 'max', engine: 'sqlite', seed: 1, lang: 'zh', keep: false };

/** Throws WrongDrillOptions on anything it does not know. */
export const readOptions = (args: readonly string[]): DrillOptions => {
  const options = { ...STANDARD };
  const words = args.values();
  for (const word of words) {
    if (word === '--keep') options.keep = true;
    else Object.assign(options, valued(word, words.next().value));
  }
  if (options.from !== undefined && options.until !== undefined && options.until < options.from)
    throw new WrongDrillOptions('--until < --from');
  return options;
};

const valued = (name: string, value: string | undefined): Partial<DrillOptions> => {
  const wrong = new WrongDrillOptions(`${name} ${value ?? ''}`.trim());
  if (value === undefined) throw wrong;
  switch (name) {
    case '--speed': {
      if (value === 'max') return { speed: 'max' };
      if (!(Number(value) > 0 && Number.isFinite(Number(value)))) throw wrong;
      return { speed: Number(value) };
    }
    case '--engine':
      if (value !== 'sqlite' && value !== 'postgres') throw wrong;
      return { engine: value };
    case '--lang':
      if (value !== 'zh' && value !== 'en') throw wrong;
      return { lang: value };
    case '--seed':
      if (!/^\d{1,9}$/.test(value)) throw wrong;
      return { seed: Number(value) };
    case '--from':
    case '--until':
      if (!isCalendarDay(value)) throw wrong;
      return name === '--from' ? { from: value } : { until: value };
    case '--out':
      return { out: value };
    default:
      throw wrong;
  }
};
