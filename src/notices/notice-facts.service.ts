import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../calendar/counting.js';
import type { CaseFile } from '../cases/case-file.js';
import { coHandlerOf, leadOf } from '../cases/case-facts.js';
import { CaseFilesService } from '../cases/case-files.service.js';
import { Allegation } from '../cases/entities/allegation.entity.js';
import { Case } from '../cases/entities/case.entity.js';
import { newCaseFile } from '../cases/new-case-file.js';
import type { Notice } from '../cases/entities/notice.entity.js';
import { Reply } from '../cases/entities/reply.entity.js';
import type { Recipient } from '../cases/vocabulary.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { ClockName } from '../deadlines/clock-names.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import { LegalBasisService } from '../elections/legal-basis.service.js';
import { TaxonomyService } from '../elections/taxonomy.service.js';
import { GuidanceService } from '../guidance/guidance.service.js';
import { issuingUnit } from '../kernel/issuing-unit.js';
import type { Day } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { RegionsService } from '../regions/regions.service.js';
import { said, type Names, type NoticeFacts } from './notice-facts.js';

/** Gathers what the text of a notice is made of, as it stands when the notice is printed. */
@Injectable()
export class NoticeFactsService {
  constructor(
    private readonly reader: Reader,
    private readonly files: CaseFilesService,
    private readonly clocks: ClocksService,
    private readonly people: PeopleService,
    private readonly regions: RegionsService,
    private readonly taxonomy: TaxonomyService,
    private readonly legalBasis: LegalBasisService,
    private readonly guidance: GuidanceService,
  ) {}

  async of(kase: Case, notice: Notice, recipient: Recipient): Promise<NoticeFacts> {
    const file = await this.fileFor(kase, notice);
    const clocks = await this.clocks.allOf(this.reader, kase.id);
    const slug = said(notice, 'articleSlug');
    return {
      notice,
      recipient,
      file,
      names: await this.names(file),
      dues: {
        notice15c: dueOf(clocks, 'notice_15c'),
        legal60c: dueOf(clocks, 'legal_60c'),
        review: dueOf(clocks, 'review'),
        recheck: dueOf(clocks, 'recheck'),
      },
      reply: notice.kind === 'REPLY' ? await this.replyFor(file, notice) : undefined,
      parentNumber: kase.parentId ? ((await this.reader.findOne(Case, { id: kase.parentId }))?.number ?? null) : null,
      article: slug ? await this.guidance.find(kase.districtCode, slug) : undefined,
    };
  }

  /** A receipt tells what was said and nothing of what followed; the whole file would be thirty reads beside every registration. */
  private async fileFor(kase: Case, { kind }: Notice): Promise<CaseFile> {
    if (kind !== 'RECEIPT') return this.files.load(this.reader, kase);
    const allegations = await this.reader.find(Allegation, { caseId: kase.id }, { ordinal: 'ASC' });
    return { ...newCaseFile(kase), allegations };
  }

  /** The case's own reply of that round; a merged child is answered by its parent's. */
  private async replyFor({ kase, replies }: CaseFile, { subjectId, round }: Notice): Promise<Reply | undefined> {
    const own = replies.find(({ id }) => id === subjectId) ?? replies.filter((r) => r.round === round).at(-1);
    if (own || !kase.parentId) return own;
    const parents = await this.reader.find(Reply, { caseId: kase.parentId, quashedAt: null }, { id: 'ASC' });
    return parents.find(({ id }) => id === subjectId) ?? parents.at(-1);
  }

  private async names(file: CaseFile): Promise<Names> {
    const { districtCode, townCode, villageCode } = file.kase;
    const roster = await this.people.roster(districtCode);
    const tree = await this.regions.tree(districtCode);
    const office = roster.groups.find(({ kind }) => kind === 'district_office');
    const groupName = (id: string | undefined): string | null => (id === undefined ? null : (roster.group(id)?.name ?? null));
    return {
      office: issuingUnit(tree.find(districtCode)?.name ?? '', office?.name ?? '选举办公室'),
      place: [districtCode, townCode, villageCode].map((code) => (code && tree.find(code)?.name) || '').join(''),
      leadGroup: groupName(leadOf(file)?.groupId),
      townGroup: groupName(coHandlerOf(file)?.groupId),
      group: (id) => groupName(id) ?? '承办单位',
      code: (code) => (code && this.taxonomy.code(code)?.zh) || '待定',
      action: (code) => this.taxonomy.action(code)?.zh ?? code,
      finding: (kind) => this.taxonomy.findings().find((term) => term.code === kind)?.zh ?? kind,
      rule: (id) => this.ruleName(id),
      ground: (id) => this.taxonomy.groundOf(id)?.zh ?? id,
    };
  }

  private ruleName(id: string): string {
    const rule = this.legalBasis.rule(id);
    return rule ? `${rule.zh}（${rule.clauses.map((clause) => this.clauseName(clause)).join('、')}）` : this.clauseName(id);
  }

  /** `VOL25 17` → 《中华人民共和国村民委员会组织法（2025年修正）》17 */
  private clauseName(clause: string): string {
    const source = this.legalBasis.sourceOf(clause);
    const [, ...where] = clause.split(' ');
    return source ? `《${source.title}》${where.join(' ')}` : clause;
  }
}

const dueOf = (clocks: readonly ClockRow[], name: ClockName): Day | null => {
  const row = clocks.filter(({ clock, cancelledAt }) => clock === name && cancelledAt === null).at(-1);
  return row ? lastDayOf(row.dueAt) : null;
};
