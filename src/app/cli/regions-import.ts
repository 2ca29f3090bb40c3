import { readFile } from 'node:fs/promises';
import { ConfigError } from '../../platform/config/config-error.js';
import { RegionsService, type ImportResult } from '../../regions/regions.service.js';
import { WrongUsage, type Command } from './command.js';
import { complain, say } from './console.js';
import { inRooms } from './rooms.js';

export const regionsImport: Command = {
  words: ['regions', 'import'],
  usage: 'regions import FILE [--dry-run]   导入区划 CSV imports the places of a CSV, all or nothing',
  async run(args, settings) {
    const [file, ...others] = args.filter((arg) => arg !== '--dry-run');
    if (!file || others.length > 0) throw new WrongUsage();
    const dryRun = args.includes('--dry-run');
    const text = await textOf(file);
    const result = await inRooms(settings, (rooms) => rooms.get(RegionsService, { strict: false }).importCsv(text, { dryRun }));
    return report(result, dryRun);
  },
};

const report = ({ added, changed, unchanged, errors }: ImportResult, dryRun: boolean): number => {
  for (const { line, message } of errors) complain(`${line}: ${message.zh} ${message.en}`);
  if (errors.length > 0) {
    complain(`${errors.length} 处错误，未导入任何内容。 ${errors.length} errors; nothing was imported.`);
    return 1;
  }
  const prefix = dryRun ? '试运行 dry run: ' : '';
  say(`${prefix}新增 ${added}，变更 ${changed}，不变 ${unchanged}。 ${added} added, ${changed} changed, ${unchanged} unchanged.`);
  return 0;
};

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ConfigError(file, { zh: '文件读不出来。', en: 'The file cannot be read.' });
  }
};
