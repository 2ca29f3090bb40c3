import { readFile } from 'node:fs/promises';
import { inProject } from '../../platform/config/project-root.js';
import { shiftAll } from '../../tools/plan/shift-dates.js';

const FOLDER = 'config/demo';

/** A file of the demo district as it stands. */
export const readDemoText = (name: string): Promise<string> => readFile(inProject(`${FOLDER}/${name}`), 'utf8');

/** A JSON file of the demo district, its dates moved by `shiftDays`. */
export const readDemoJson = async <T>(name: string, shiftDays: number): Promise<T> =>
  shiftAll(JSON.parse(await readDemoText(name)) as T, shiftDays);

/** A file of one JSON object a line, its dates moved by `shiftDays`. */
export const readDemoLines = async <T>(name: string, shiftDays: number): Promise<T[]> => {
  const lines = (await readDemoText(name)).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => shiftAll(JSON.parse(line) as T, shiftDays));
};
