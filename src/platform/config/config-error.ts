import type { Sentence } from '../../kernel/rule.js';

/** Stops the start: one sentence that begins with the variable or `file:line`, in both languages, and never a secret. */
export class ConfigError extends Error {
  constructor(
    readonly subject: string,
    readonly sentence: Sentence,
  ) {
    super(`${subject}: ${sentence.en} / ${sentence.zh}`);
    this.name = 'ConfigError';
  }
}
