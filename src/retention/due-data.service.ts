import { Injectable } from '@nestjs/common';
import type { Condition } from '../cases/permissions/visibility.js';
import type { CaseState } from '../cases/vocabulary.js';
import { ElectionRow } from '../elections/election.entity.js';
import { ElectionsService } from '../elections/elections.service.js';
import { startOfDay, type Day, type Instant } from '../kernel/time.js';
import type { Reads } from '../platform/database/tx.js';
import { RetentionPolicy } from './retention-policy.service.js';
import { erasableFrom, leftOut, type Held, type LeftOut } from './retention-rules.js';
import type { RetainedKind } from './retention-file.js';

/** An identity, scan or recording that is still there. */
export type Kept = { caseId: string; number: string; kind: RetainedKind; evidenceId: string | null };
export type DueItem = Kept & { dueOn: Day };
export type DueData = {
  election: ElectionRow;
  due: DueItem[];
  /** What is not due yet, and what is left out, by case. */
  later: number;
  leftOut: Record<LeftOut, number>;
};

const ALL: Condition = { sql: 'TRUE', params: [] };

type Row = {
  id: string;
  number: string;
  state: CaseState;
  closed_at: Instant | null;
  parent_state: CaseState | null;
  parent_closed_at: Instant | null;
  has_identity: number;
};

/** What an election's cases still hold of persons, and since when it could be erased. */
@Injectable()
export class DueDataService {
  constructor(
    private readonly elections: ElectionsService,
    private readonly policy: RetentionPolicy,
  ) {}

  /** As of that day, in the order of the case numbers; of all cases, or those that somebody may see. Throws NotFound for another district's election. */
  async of(reads: Reads, districtCode: string, electionId: string, day: Day, seen: Condition = ALL): Promise<DueData> {
    const election = await this.elections.inDistrict(electionId, districtCode);
    const data: DueData = { election, due: [], later: 0, leftOut: { open: 0, 'parent-open': 0 } };
    const evidence = await evidenceByCase(reads, districtCode);
    for (const row of await casesOf(reads, election, seen)) {
      const { id: caseId, number } = row;
      const identity: Kept[] = row.has_identity ? [{ caseId, number, kind: 'identity', evidenceId: null }] : [];
      const kept = [...identity, ...(evidence.get(caseId) ?? []).map((item) => ({ ...item, number }))];
      if (kept.length > 0) this.sort(data, heldIn(row), kept, day);
    }
    return data;
  }

  private sort(data: DueData, held: Held, kept: readonly Kept[], day: Day): void {
    const reason = leftOut(held);
    if (reason) {
      data.leftOut[reason] += 1;
      return;
    }
    const dated = kept.map((each) => ({
      ...each,
      dueOn: erasableFrom(held, data.election.endsOn, this.policy.monthsOf(each.kind))!,
    }));
    const due = dated.filter(({ dueOn }) => dueOn <= day);
    data.due.push(...due);
    if (due.length < kept.length) data.later += 1;
  }
}

const heldIn = ({ state, closed_at, parent_state, parent_closed_at }: Row): Held => ({
  state,
  closedAt: closed_at,
  parent: parent_state === null ? null : { state: parent_state, closedAt: parent_closed_at },
});

/** A case belongs to the election in whose time it came: from its first day until the next one's; the first election has what came before. */
const casesOf = async (reads: Reads, { id, districtCode }: ElectionRow, seen: Condition): Promise<Row[]> => {
  const elections = await reads.find(ElectionRow, { districtCode }, { startsOn: 'ASC' });
  const at = elections.findIndex((each) => each.id === id);
  const next = elections[at + 1];
  return reads.sql<Row>(
    `SELECT c.id, c.number, c.state, c.closed_at, p.state AS parent_state, p.closed_at AS parent_closed_at,
       CASE WHEN v.wrapped_key IS NULL THEN 0 ELSE 1 END AS has_identity
     FROM cases c LEFT JOIN cases p ON p.id = c.parent_id LEFT JOIN vault_records v ON v.case_id = c.id
     WHERE c.district_code = ? AND c.received_at >= ? AND c.received_at < ? AND ${seen.sql} ORDER BY c.number`,
    [
      districtCode,
      at === 0 ? '' : startOfDay(elections[at]!.startsOn),
      next ? startOfDay(next.startsOn) : '9999',
      ...seen.params,
    ],
  );
};

type EvidenceRow = { id: string; case_id: string; sort: 'scan' | 'recording' };

const evidenceByCase = async (reads: Reads, districtCode: string): Promise<Map<string, Omit<Kept, 'number'>[]>> => {
  const rows = await reads.sql<EvidenceRow>(
    `SELECT id, case_id, sort FROM evidence_items
     WHERE district_code = ? AND wrapped_key IS NOT NULL AND sort IN ('scan', 'recording') ORDER BY case_id, ordinal`,
    [districtCode],
  );
  const byCase = new Map<string, Omit<Kept, 'number'>[]>();
  for (const { id, case_id: caseId, sort } of rows)
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), { caseId, kind: sort, evidenceId: id }]);
  return byCase;
};
