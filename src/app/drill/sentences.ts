import type { Sentence } from '../../kernel/rule.js';

export const both = (zh: string, en: string): Sentence => ({ zh, en });
