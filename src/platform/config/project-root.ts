import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const climb = (folder: string): string => {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return climb(dirname(folder));
};

/** The folder of package.json and config/, found upwards from this file: the same from dist/ and from src/. */
export const projectRoot = climb(dirname(fileURLToPath(import.meta.url)));

/** A file named from the project root (`config/deadlines.yaml`); an absolute path stays. */
export const inProject = (path: string): string => resolve(projectRoot, path);

/** The path as people know it: from the project root where it lies below it. */
export const shownPath = (path: string): string => {
  const short = relative(projectRoot, inProject(path));
  return short.startsWith('..') || isAbsolute(short) ? path : short;
};
