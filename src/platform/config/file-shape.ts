// The decorators of nested classes need it before the first such class is defined.
// oxlint-disable-next-line import/no-unassigned-import
import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** The class that describes a configuration file, with class-validator's decorators. */
export type FileClass<T extends object> = new () => T;

/** What is wrong with a file: where (from its top) and why. An unknown key lies at `path` itself; a missing one does not exist there. */
export type FileProblem = { path: readonly string[]; reason: string };

/** The file's content as an instance of its class, or the first problem. Keys that the class does not know are problems. */
export const shaped = <T extends object>(content: object, fileClass: FileClass<T>): { value: T } | { problem: FileProblem } => {
  const value = plainToInstance(fileClass, content);
  const [error] = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return error ? { problem: deepest(error, []) } : { value };
};

const deepest = (error: ValidationError, above: readonly string[]): FileProblem => {
  const path = [...above, error.property];
  const [child] = error.children ?? [];
  if (child) return deepest(child, path);
  const [reason = 'is not valid'] = Object.values(error.constraints ?? {});
  return { path, reason };
};
