import { Injectable } from '@nestjs/common';
import { depthFor, isTownRole, wordsFor } from '../../cases/permissions/reading.js';
import { visibleTo } from '../../cases/permissions/visibility.js';
import type { CaseState, Category, Channel, StageCode } from '../../cases/vocabulary.js';
import type { Staff } from '../../kernel/actor.js';
import { grouped } from '../../kernel/grouped.js';
import type { Instant } from '../../kernel/time.js';
import { among } from '../../platform/database/lists.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import type { SimilarCaseDto, SimilarQueryDto } from './desk-questions.dto.js';
import { ALIKE, likenesses } from './likeness-rules.js';

/** The newest complaints of the village are compared; where more came in one stage, any of them is as good a parent. */
const COMPARED = 200;
const SHOWN = 5;
/** Characters of each that are compared and shown. */
const READ = 600;

type Row = {
  id: string;
  number: string;
  receivedAt: Instant;
  channel: Channel;
  state: CaseState;
  stage: StageCode | null;
  category: Category;
  workingText: string;
  redactedText: string | null;
};

/** Complaints of the same village and stage that tell of the same, while one more is being typed. */
@Injectable()
export class SimilarCasesService {
  constructor(private readonly reader: Reader) {}

  /** The likeliest first. Whoever is shut out from a case does not meet it here. */
  async similar(actor: Staff, { text, villageCode, stage }: SimilarQueryDto): Promise<SimilarCaseDto[]> {
    const rows = await this.candidates(actor, villageCode, stage);
    const readable = rows.flatMap((row) => {
      const words = wordsFor(depthFor(actor, row), row);
      return words === null ? [] : [{ row, words }];
    });
    const values = likenesses(
      text,
      readable.map(({ words }) => words),
    );
    const found = readable
      .map((each, i) => ({ ...each, likeness: values[i] ?? 0 }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((one, other) => other.likeness - one.likeness || (one.row.number < other.row.number ? 1 : -1))
      .slice(0, SHOWN);
    const codes = await this.codesOf(found.map(({ row }) => row.id));
    return found.map(({ row, words, likeness }) => {
      const { id, number, receivedAt, channel, state, stage: of } = row;
      const percent = Math.round(likeness * 100);
      return { id, number, receivedAt, channel, state, stage: of, codes: codes.get(id) ?? [], text: words, likeness: percent };
    });
  }

  private candidates(actor: Staff, villageCode: string, stage: StageCode | undefined): Promise<Row[]> {
    if (isTownRole(actor.role)) return Promise.resolve([]);
    const visible = visibleTo(actor);
    return this.reader.sql<Row>(
      `SELECT c.id AS id, c.number AS number, c.received_at AS "receivedAt", c.channel AS channel, c.state AS state, c.stage AS stage,
         c.category AS category, substr(c.working_text, 1, ${READ}) AS "workingText", c.redacted_text AS "redactedText"
       FROM cases c WHERE c.village_code = ? ${stage === undefined ? '' : 'AND c.stage = ?'} AND ${visible.sql}
       ORDER BY c.received_at DESC LIMIT ${COMPARED}`,
      [villageCode, ...(stage === undefined ? [] : [stage]), ...visible.params],
    );
  }

  private async codesOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    if (caseIds.length === 0) return new Map();
    const [inList, list] = among(this.reader, caseIds);
    const rows = await this.reader.sql<{ caseId: string; code: string }>(
      `SELECT a.case_id AS "caseId", a.code AS code FROM allegations a WHERE a.case_id ${inList} AND a.code IS NOT NULL ORDER BY a.case_id, a.ordinal`,
      [list],
    );
    return new Map([...grouped(rows, ({ caseId }) => caseId)].map(([id, some]) => [id, some.map(({ code }) => code)]));
  }
}
