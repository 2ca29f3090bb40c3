import { Action } from '../cases/entities/action.entity.js';
import { Assignment } from '../cases/entities/assignment.entity.js';
import type { Case } from '../cases/entities/case.entity.js';
import { Exclusion } from '../cases/entities/exclusion.entity.js';
import { Review } from '../cases/entities/review.entity.js';
import { Supervision } from '../cases/entities/supervision.entity.js';
import { Verifier } from '../cases/entities/verifier.entity.js';
import { lastEvents, type LastEvents } from '../cases/append-system-events.js';
import type { VisibilityFacts } from '../cases/permissions/visible-by-facts.js';
import { among } from '../platform/database/lists.js';
import type { EntityClass, Reads } from '../platform/database/tx.js';

export type LadderCase = Pick<
  Case,
  'id' | 'districtCode' | 'number' | 'state' | 'category' | 'townCode' | 'receivedGroupId' | 'receivedById'
>;

/** Of one case, whom a rung concerns and who may be told. No word of the complaint, nobody's identity. */
export type CaseFacts = Omit<VisibilityFacts, 'kase' | 'assignments' | 'verifiers' | 'reviews' | 'actions' | 'exclusions'> & {
  kase: LadderCase;
  assignments: Assignment[];
  verifiers: Verifier[];
  exclusions: Exclusion[];
  actions: Action[];
  reviews: Review[];
  supervisions: Supervision[];
};

/** The facts of these cases in a handful of statements, however many they are; a case that does not exist is not in the map. */
export const loadFacts = async (
  reads: Reads,
  caseIds: readonly string[],
): Promise<{ facts: Map<string, CaseFacts>; last: LastEvents }> => {
  const [inList, ids] = among(reads, caseIds);
  const rows = <E extends { caseId: string }>(entity: EntityClass<E>, more: object = {}) =>
    reads.find<OfCase>(
      entity as unknown as EntityClass<OfCase>,
      { caseId: caseIds, ...more },
      { id: 'ASC' },
    ) as unknown as Promise<E[]>;
  const [cases, assignments, verifiers, exclusions, actions, reviews, supervisions, referred, last] = await Promise.all([
    reads.sql<LadderCase>(
      `SELECT id, district_code AS "districtCode", number, state, category, town_code AS "townCode",
         received_group_id AS "receivedGroupId", received_by_id AS "receivedById" FROM cases WHERE id ${inList}`,
      [ids],
    ),
    rows(Assignment),
    rows(Verifier, { releasedAt: null }),
    rows(Exclusion, { liftedAt: null }),
    rows(Action),
    rows(Review),
    rows(Supervision),
    reads.sql<{ caseId: string }>(
      `SELECT DISTINCT case_id AS "caseId" FROM escalations WHERE case_id ${inList} AND effect IN ('refer', 'report')`,
      [ids],
    ),
    lastEvents(reads, caseIds),
  ]);
  const facts = new Map(
    cases.map((kase): [string, CaseFacts] => [
      kase.id,
      { kase, assignments: [], verifiers: [], exclusions: [], actions: [], reviews: [], supervisions: [], isReferred: false },
    ]),
  );
  const lists = { assignments, verifiers, exclusions, actions, reviews, supervisions };
  for (const [name, list] of Object.entries(lists))
    for (const row of list) (facts.get(row.caseId)?.[name as keyof typeof lists] as OfCase[] | undefined)?.push(row);
  for (const { caseId } of referred) {
    const of = facts.get(caseId);
    if (of) of.isReferred = true;
  }
  return { facts, last };
};

type OfCase = { id: string; caseId: string };
