import { Injectable } from '@nestjs/common';
import { TaxonomyService } from '../../elections/taxonomy.service.js';
import { ConfigError } from '../../platform/config/config-error.js';
import { loadYaml } from '../../platform/config/yaml-file.js';
import { CodeWordsFile } from './code-words-file.js';
import { suggestedCodes, wordBook, type SuggestedCode, type WordBook } from './code-words-rules.js';

export const CODE_WORDS_FILE = 'config/code-words.yaml';

/** Likely codes of what is being typed. Throws ConfigError at the start when the file is wrong or names a code that does not exist. */
@Injectable()
export class CodeWordsService {
  private readonly book: WordBook;

  constructor(taxonomy: TaxonomyService) {
    const { about, codes } = loadYaml(CODE_WORDS_FILE, CodeWordsFile);
    const unknown = codes.find(({ code }) => !taxonomy.code(code));
    if (unknown)
      throw new ConfigError(CODE_WORDS_FILE, {
        zh: `诉求分类中没有代码 ${unknown.code}`,
        en: `the taxonomy has no code ${unknown.code}`,
      });
    this.book = wordBook(about, codes);
  }

  suggested(text: string, stage?: string): SuggestedCode[] {
    return suggestedCodes(this.book, text, stage);
  }
}
