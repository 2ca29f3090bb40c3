import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTable, unguardTable } from '../../platform/audit/guards.js';
import { noteOf } from '../../platform/audit/note.js';
import { numbered } from '../../platform/database/placeholders.js';
import { engineOf } from '../../platform/database/schema.js';
import type { CaseEvent } from '../entities/case-event.entity.js';
import { factOf } from '../event-audit.js';

/** From now on the database itself refuses to change an event; those that are there enter the audit chain as they are found. */
export class EventsAppendOnly0201 implements MigrationInterface {
  name = 'EventsAppendOnly1700000000201';

  async up(runner: QueryRunner): Promise<void> {
    await adoptEvents(runner);
    await guardTable(runner, { table: 'case_events', keys: [['id'], ['case_id', 'seq']] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await unguardTable(runner, 'case_events');
  }
}

const BATCH = 100;

type Found = Omit<CaseEvent, 'particulars'> & { particulars: string; districtCode: string };

const FOUND = `SELECT e.id, e.case_id AS "caseId", e.seq, e.at, e.kind, e.actor_id AS "actorId", e.actor_name AS "actorName",
    e.from_state AS "fromState", e.to_state AS "toState", e.visibility, e.particulars, c.district_code AS "districtCode"
  FROM case_events e JOIN cases c ON c.id = e.case_id WHERE e.id > ? ORDER BY e.id LIMIT ${BATCH}`;

const adoptEvents = async (runner: QueryRunner): Promise<void> => {
  for (let after = ''; ;) {
    const found = await asked<Found>(runner, FOUND, [after]);
    const last = found.at(-1);
    if (!last) return;
    const notes = found.map(({ districtCode, particulars, ...event }) =>
      noteOf(factOf({ ...event, particulars: JSON.parse(particulars) as CaseEvent['particulars'] }, districtCode, 'adopted')),
    );
    await asked(
      runner,
      `INSERT INTO audit_notes (id, district_code, at, actor_kind, actor_id, action, subject_type, subject_id, refs)
       VALUES ${notes.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      notes.flatMap((n) => [n.id, n.districtCode, n.at, n.actorKind, n.actorId, n.action, n.subjectType, n.subjectId, n.refs]),
    );
    after = last.id;
  }
};

const asked = <R>(runner: QueryRunner, text: string, params: unknown[]): Promise<R[]> =>
  runner.query(engineOf(runner) === 'postgres' ? numbered(text) : text, params) as Promise<R[]>;
