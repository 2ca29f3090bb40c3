import { readFile } from 'node:fs/promises';
import { HolidayFileError } from '../../calendar/holiday-file.js';
import { HolidayFilesService, type HolidayLoad } from '../../calendar/holiday-files.service.js';
import type { YearChange } from '../../calendar/holiday-years.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant } from '../../kernel/time.js';
import { ConfigError } from '../../platform/config/config-error.js';
import { RecountCalendarService } from '../../timetable/recount-calendar.service.js';
import { WrongUsage, type Command } from './command.js';
import { complain, say } from './console.js';
import { inRooms } from './rooms.js';

/** Loads a holiday file and counts open clocks anew before it returns; killed in between, the server's worker finishes it. */
export const holidaysLoad: Command = {
  words: ['holidays', 'load'],
  usage: 'holidays load FILE [--note TEXT]  载入放假安排 loads a holiday file: it replaces the years it names, all or nothing',
  async run(args, settings) {
    const { file, note } = readArguments(args);
    const text = await textOf(file);
    return inRooms(settings, async (rooms) => {
      const files = rooms.get(HolidayFilesService, { strict: false });
      const recounts = rooms.get(RecountCalendarService, { strict: false });
      const since = instant(rooms.get<Clock>(CLOCK, { strict: false }).now());
      const { districtCode } = settings;
      const load = await sayingWhere(file, () => files.load({ text, byId: 'console', districtCode, note }));
      report(load);
      await recounts.recount();
      const moved = await recounts.movedSince(since);
      say(`${moved} 个时限的到期日随之变动。 ${moved} due dates moved with it.`);
      return 0;
    });
  },
};

const readArguments = (args: readonly string[]): { file: string; note: string | null } => {
  const [file, flag, note, ...others] = args;
  if (!file || file.startsWith('--') || others.length > 0) throw new WrongUsage();
  if (flag === undefined) return { file, note: null };
  if (flag !== '--note' || !note) throw new WrongUsage();
  return { file, note };
};

const report = ({ version, isNews, changes, warnings }: HolidayLoad): void => {
  for (const change of changes) say(lineOf(change));
  for (const { message } of warnings) complain(`注意 warning: ${message.zh} ${message.en}`);
  say(
    isNews
      ? `已载入，版本 ${version}。 Loaded, version ${version}.`
      : `没有变化，版本 ${version}。 Nothing new, version ${version}.`,
  );
};

const WORDS = { off: '休', work: '班' } as const;

const lineOf = ({ year, isNew, days }: YearChange): string => {
  const word = (which: 'off' | 'work' | null): string => (which === null ? '—' : WORDS[which]);
  const list = days.map(({ day, name, was, is }) => `${day} ${name} ${word(was)}→${word(is)}`).join('；');
  return `${year}${isNew ? ' (新 new)' : ''}: ${days.length} 天变化 days changed${list ? `: ${list}` : ''}`;
};

const sayingWhere = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HolidayFileError ? new ConfigError(`${file}:${error.line ?? 1}`, error.sentence) : error;
  }
};

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ConfigError(file, { zh: '文件读不出来。', en: 'The file cannot be read.' });
  }
};
