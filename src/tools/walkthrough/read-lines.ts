import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The project's folder, the same from dist/ and from src/. */
const ROOT = new URL('../../../', import.meta.url);

/** A file of the project with one JSON object a line. */
export const readLines = async <T>(path: string): Promise<T[]> =>
  (await readFile(fileURLToPath(new URL(path, ROOT)), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
