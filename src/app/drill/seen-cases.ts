import type { Api, CaseBook } from '../../tools/plan/case-book.js';
import type { Complaint } from '../../tools/plan/demo-data.js';
import { gapsIn, violationsIn } from '../../tools/walkthrough/invariants.js';
import type { Violation } from '../../tools/walkthrough/seen-case.js';
import { listAll, look, personOf } from '../../tools/walkthrough/walk.js';

/** Looks at every case of the drill through the API, and holds it against the invariants of lifecycle.md. */
export const violationsSeen = async (api: Api, book: CaseBook, complaints: readonly Complaint[]): Promise<Violation[]> => {
  const found: Violation[] = [];
  for (const complaint of complaints.filter(({ id }) => book.has(id))) {
    const { id, number, queryCode } = book.caseOf(complaint.id);
    found.push(...violationsIn(await look(api, { id, number, queryCode, person: personOf(complaint) })));
  }
  return [...found, ...gapsIn([...(await listAll(api)).keys()])];
};
