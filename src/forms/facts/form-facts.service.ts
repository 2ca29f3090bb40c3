import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../calendar/counting.js';
import { ownAllegations } from '../../cases/case-facts.js';
import type { CaseFile } from '../../cases/case-file.js';
import { CaseFilesService } from '../../cases/case-files.service.js';
import { Case } from '../../cases/entities/case.entity.js';
import type { Notice } from '../../cases/entities/notice.entity.js';
import { ClocksService } from '../../deadlines/clocks.service.js';
import type { ClockName } from '../../deadlines/clock-names.js';
import type { ClockRow } from '../../deadlines/open-clocks.js';
import { EvidenceService } from '../../evidence/evidence.service.js';
import { GuidanceService } from '../../guidance/guidance.service.js';
import type { Day } from '../../kernel/time.js';
import type { Reads } from '../../platform/database/tx.js';
import type { PaperLanguage } from '../../platform/papers/paper.js';
import type { Offer } from '../offers.js';
import type { InsideFacts } from './form-facts.js';
import { FormWordsService } from './form-words.service.js';
import { askedIn, foundIn, publicExplanations } from './outside-facts.js';

type Wanted = Offer & { written: Readonly<Record<string, string>>; language: PaperLanguage };

/** Gathers what a form is made of, as it stands now. */
@Injectable()
export class FormFactsService {
  constructor(
    private readonly files: CaseFilesService,
    private readonly clocks: ClocksService,
    private readonly evidence: EvidenceService,
    private readonly guidance: GuidanceService,
    private readonly words: FormWordsService,
  ) {}

  /** Everything, for those who handle the case; see `outsideFacts` for what leaves the house. */
  async of(reads: Reads, file: CaseFile, { kind, noticeId, subjectId, written, language }: Wanted): Promise<InsideFacts> {
    const { kase } = file;
    const notice = file.notices.find(({ id }) => id === noticeId) ?? null;
    const answered = kind === 'REPLY' ? await this.answeredFile(reads, file, notice) : file;
    const clocks = await this.clocks.allOf(reads, kase.id);
    const slug = notice?.particulars['articleSlug'];
    const words = await this.words.of(file, language);
    return {
      words,
      kase,
      file,
      points: ownAllegations(file).map(({ ordinal, code }) => ({ ordinal, code })),
      asked: askedIn(file),
      found: foundIn(answered, notice && answered === file ? notice.round : undefined),
      actions: answered.actions,
      supervisions: file.supervisions,
      explanations: publicExplanations(answered),
      notice,
      subjectId,
      written,
      dues: {
        notice15c: dueOf(clocks, 'notice_15c'),
        legal60c: dueOf(clocks, 'legal_60c'),
        wholeCase: dueOf(clocks, 'whole_case'),
        review: dueOf(clocks, 'review'),
        recheck: dueOf(clocks, 'recheck'),
      },
      reply: kind === 'REPLY' ? replyIn(answered, notice) : undefined,
      parentNumber: kase.parentId ? ((await reads.findOne(Case, { id: kase.parentId }))?.number ?? null) : null,
      article: typeof slug === 'string' ? await this.guidance.find(kase.districtCode, slug) : undefined,
      materials: await this.materialsOf(reads, kase.id, words.t),
    };
  }

  /** A merged case is answered by its parent: facts, actions and opinion are the parent's. */
  private async answeredFile(reads: Reads, file: CaseFile, notice: Notice | null): Promise<CaseFile> {
    if (!file.kase.parentId || replyIn(file, notice)) return file;
    const parent = await reads.findOne(Case, { id: file.kase.parentId });
    return parent ? this.files.load(reads, parent) : file;
  }

  private async materialsOf(reads: Reads, caseId: string, t: (zh: string, en: string) => string): Promise<string[]> {
    const items = await this.evidence.list(reads, caseId);
    const count = (sort: string): number => items.filter((item) => item.sort === sort).length;
    const sorts = [
      ['evidence', '材料', 'papers'],
      ['scan', '扫描件', 'scans'],
      ['photo', '照片', 'photos'],
      ['recording', '录音', 'recordings'],
    ] as const;
    return sorts.flatMap(([sort, zh, en]) => (count(sort) > 0 ? [t(`${zh} ${count(sort)} 份`, `${count(sort)} ${en}`)] : []));
  }
}

const replyIn = ({ replies }: CaseFile, notice: Notice | null) =>
  replies.find(({ id }) => id === notice?.subjectId) ?? replies.filter(({ quashedAt }) => quashedAt === null).at(-1);

const dueOf = (clocks: readonly ClockRow[], name: ClockName): Day | null => {
  const row = clocks.filter(({ clock, cancelledAt }) => clock === name && cancelledAt === null).at(-1);
  return row ? lastDayOf(row.dueAt) : null;
};
