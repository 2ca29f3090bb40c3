import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import type { Instant } from '../kernel/time.js';
import type { Reads } from '../platform/database/tx.js';
import { PAPER_LANGUAGES, type Paper, type PaperLanguage } from '../platform/papers/paper.js';
import { compose, type StillBlank } from './compose.js';
import type { Form, IssuedPapers } from './entities/form.entity.js';
import { shownDay } from './facts/shown.js';
import type { InsideFacts } from './facts/form-facts.js';
import { FormFactsService } from './facts/form-facts.service.js';
import { outsideFacts } from './facts/outside-facts.js';
import { writtenFormNumber } from './form-numbers.js';
import type { Settled } from './template.js';
import { TEMPLATES } from './templates.js';

export type DraftPapers = { papers: IssuedPapers; blanks: StillBlank[]; settled: Settled };

type Drafted = Pick<Form, 'kind' | 'noticeId' | 'subjectId' | 'written'>;

/** A draft as paper, from the case as it stands now. */
@Injectable()
export class FormPapersService {
  constructor(private readonly facts: FormFactsService) {}

  /** As it would look now, in one language. */
  async preview(reads: Reads, file: CaseFile, form: Drafted, language: PaperLanguage): Promise<Paper> {
    return compose(TEMPLATES[form.kind], await this.facts.of(reads, file, { ...form, language })).paper;
  }

  /** In every language, with what is blank and who has approved it already. */
  async draft(reads: Reads, file: CaseFile, form: Drafted): Promise<DraftPapers> {
    const template = TEMPLATES[form.kind];
    const inside = {} as Record<PaperLanguage, InsideFacts>;
    for (const language of PAPER_LANGUAGES) inside[language] = await this.facts.of(reads, file, { ...form, language });
    const zh = compose(template, inside.zh);
    const settled = template.audience === 'outside' ? template.settled?.(outsideFacts(inside.zh)) : template.settled?.(inside.zh);
    return { papers: { zh: zh.paper, en: compose(template, inside.en).paper }, blanks: zh.blanks, settled: settled ?? null };
  }
}

/** With its number and day, and no longer a draft. Pure. */
export const issuedPapers = (papers: IssuedPapers, number: string, at: Instant): IssuedPapers => {
  const issued = (paper: Paper): Paper => ({
    ...paper,
    number,
    seal: paper.seal && { ...paper.seal, day: shownDay(at.slice(0, 10), paper.language) },
    watermark: null,
  });
  return { zh: issued(papers.zh), en: issued(papers.en) };
};

/** The place of the number on a draft: everything but the number itself. Pure. */
export const draftNumber = (unit: string, word: string | null, at: Instant): string =>
  word === null ? '' : writtenFormNumber({ unit, word, year: Number(at.slice(0, 4)) }, '＿＿');
