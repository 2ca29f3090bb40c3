import { ConfigError } from './config-error.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable's value; an empty one counts as not set. */
export const textOf = (env: Environment, name: string): string | undefined => {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
};

/** One of a few words. Throws ConfigError naming the variable and the words. */
export const choiceOf = <T extends string>(env: Environment, name: string, choices: readonly T[], otherwise: T): T => {
  const value = textOf(env, name);
  if (value === undefined) return otherwise;
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  const list = choices.join(', ');
  throw new ConfigError(name, {
    zh: `不能是“${value}”，只能是 ${list} 之一。`,
    en: `cannot be "${value}"; it is one of ${list}.`,
  });
};

/** A whole number between the limits, both included. */
export const wholeOf = (env: Environment, name: string, limits: { min: number; max: number }, otherwise: number): number => {
  const value = textOf(env, name);
  if (value === undefined) return otherwise;
  const whole = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (whole >= limits.min && whole <= limits.max) return whole;
  throw new ConfigError(name, {
    zh: `必须是 ${limits.min} 到 ${limits.max} 之间的整数，而不是“${value}”。`,
    en: `must be a whole number from ${limits.min} to ${limits.max}, not "${value}".`,
  });
};
