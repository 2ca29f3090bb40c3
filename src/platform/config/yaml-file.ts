import { readFileSync } from 'node:fs';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { ConfigError } from './config-error.js';
import { shaped, type FileClass } from './file-shape.js';
import { inProject, shownPath } from './project-root.js';

/**
 * Reads a YAML file as an instance of its class. `path` is absolute or from the project root (`config/deadlines.yaml`).
 * Throws ConfigError `config/deadlines.yaml:12: reason` at the line of the offending value: syntax, double or unknown key, wrong value.
 */
export const loadYaml = <T extends object>(path: string, fileClass: FileClass<T>): T => {
  const lines = new LineCounter();
  const document = parseDocument(readText(path), { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) throw problemAt(path, lines.linePos(broken.pos[0]).line, broken.message);
  if (!isMap(document.contents)) throw problemAt(path, 1, 'the file must be a map of keys to values');
  const result = shaped(document.toJS() as object, fileClass);
  if ('value' in result) return result.value;
  const { path: keys, reason } = result.problem;
  throw problemAt(path, lines.linePos(offsetOf(document, keys)).line, `${keys.join('.')}: ${reason}`);
};

/** Reads a JSON file as an instance of its class. Throws ConfigError `config/holidays.cn.json: reason`. */
export const loadJson = <T extends object>(path: string, fileClass: FileClass<T>): T => {
  const result = shaped(parsedJson(path), fileClass);
  if ('value' in result) return result.value;
  throw problemIn(shownPath(path), `${result.problem.path.join('.')}: ${result.problem.reason}`);
};

const readText = (path: string): string => {
  try {
    return readFileSync(inProject(path), 'utf8');
  } catch (error) {
    throw problemIn(shownPath(path), messageOf(error));
  }
};

const parsedJson = (path: string): object => {
  const text = readText(path);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw problemIn(shownPath(path), messageOf(error));
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  throw problemIn(shownPath(path), 'the file must be a map of keys to values');
};

/** Where the path's last key stands; where it is missing, where the nearest thing above it stands. */
const offsetOf = (document: Document, keys: readonly string[]): number => {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const last = keys.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === last);
    if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = document.getIn(keys, true);
  if (isNode(node)) return node.range?.[0] ?? 0;
  if (keys.length > 1) return offsetOf(document, keys.slice(0, -1));
  return 0;
};

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

const problemAt = (path: string, line: number, reason: string): ConfigError => problemIn(`${shownPath(path)}:${line}`, reason);

const problemIn = (place: string, reason: string): ConfigError =>
  new ConfigError(place, { zh: `配置文件有误：${reason}`, en: reason });
