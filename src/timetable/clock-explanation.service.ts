import { Injectable } from '@nestjs/common';
import { CLOCK_WORDS } from '../cases/ladder-sentences.js';
import { CasesService } from '../cases/cases.service.js';
import { depthFor, readsClock } from '../cases/permissions/reading.js';
import { ClockExplanationsService } from '../deadlines/clock-explanations.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Explanation } from '../deadlines/explanation.js';
import { OverridesService } from '../deadlines/overrides.service.js';
import { explanationSentences } from '../deadlines/explanation-sentences.js';
import { START_WORDS } from '../deadlines/explanation-words.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import { LegalBasisService } from '../elections/legal-basis.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound } from '../kernel/errors.js';
import type { Sentence } from '../kernel/rule.js';
import { dayOf, type Instant } from '../kernel/time.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { overrideTold, withOverride, type ToldOverride } from './override-words.js';
import { sourceWords, type CitedClause } from './source-words.js';

/** The rule that sets the limit, with the articles in force when the clock started. */
export type ToldRule = { id: string; anchor: string; text: Sentence | null; clauses: CitedClause[] };

export type ToldClock = {
  data: Explanation & {
    id: string;
    subjectId: string | null;
    name: Sentence;
    start: { at: Instant; why: Sentence; isAgain: boolean };
    rule: ToldRule;
    /** The limit is this election's own, not the table's. */
    override: ToldOverride | null;
    /** The next rung of its ladder; null when none is to come. */
    rungs: { next: string; at: Instant }[];
  };
  sentences: { zh: string[]; en: string[] };
};

/** "How was this date worked out?", for whoever sees the clock in the case. */
@Injectable()
export class ClockExplanationService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly explanations: ClockExplanationsService,
    private readonly law: LegalBasisService,
    private readonly overrides: OverridesService,
    private readonly reader: Reader,
  ) {}

  /** Throws NotFound, alike for a clock that is hidden and one that is missing. */
  async explain(staff: Staff, caseId: string, clockId: string): Promise<ToldClock> {
    const kase = await this.cases.visible(this.reader, staff, caseId);
    const depth = depthFor(staff, kase);
    const rows = await this.clocks.allOf(this.reader, caseId);
    const row = rows.find(({ id }) => id === clockId);
    if (!row || !readsClock(depth, row.clock)) throw new NotFound();
    const told = await this.explanations.of(this.reader, row);
    const rule = this.ruleOf(row);
    const override = overrideTold(await this.overrides.behind(row));
    const isAgain = rows.some((other) => isEarlier(other, row));
    const name = CLOCK_WORDS[row.clock];
    const wording = { name, source: sourceWords(rule), start: isAgain ? ('again' as const) : ('first' as const) };
    return {
      data: {
        ...told,
        changes: depth === 'full' ? told.changes : told.changes.map((change) => ({ ...change, byId: null })),
        id: row.id,
        subjectId: row.subjectId,
        name,
        start: { at: row.startedAt, why: START_WORDS[row.clock], isAgain },
        rule,
        override,
        rungs: row.nextRung !== null && row.nextRungAt !== null ? [{ next: row.nextRung, at: row.nextRungAt }] : [],
      },
      sentences: withOverride(explanationSentences(told, wording), override),
    };
  }

  private ruleOf(row: ClockRow): ToldRule {
    const anchor = this.explanations.anchorOf(row);
    const rule = this.law.rule(row.ruleId);
    const clauses = rule ? this.law.clausesInForce(row.ruleId, dayOf(row.startedAt)) : [row.ruleId];
    const cited = clauses.flatMap((clause) => {
      const source = this.law.sourceOf(clause);
      return source ? [{ clause, title: source.title }] : [];
    });
    return { id: row.ruleId, anchor, text: rule ? { zh: rule.zh, en: rule.en } : null, clauses: cited };
  }
}

/** The same obligation started before, at an earlier time: this one began anew (reopen, sendBack). */
const isEarlier = (other: ClockRow, { clock, subjectId, createdAt, startedAt }: ClockRow): boolean =>
  other.clock === clock && other.subjectId === subjectId && other.createdAt < createdAt && other.startedAt < startedAt;
