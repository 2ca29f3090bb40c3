import { Injectable } from '@nestjs/common';
import { FormWordsService } from './facts/form-words.service.js';
import type { FormKind } from './form-kinds.js';

const OF_REVIEW: readonly FormKind[] = ['REVIEW_ACCEPTED', 'REVIEW_OPINION'];
const OF_RECHECK: readonly FormKind[] = ['RECHECK_ACCEPTED', 'RECHECK_OPINION'];

/** The short name with which the number of a form begins: of the district office, or of the body that reviews (config/forms.yaml). */
@Injectable()
export class UnitsService {
  constructor(private readonly words: FormWordsService) {}

  of(kind: FormKind): string {
    const { prefix, reviewPrefix, recheckPrefix } = this.words.file;
    return OF_REVIEW.includes(kind) ? reviewPrefix : OF_RECHECK.includes(kind) ? recheckPrefix : prefix;
  }
}
