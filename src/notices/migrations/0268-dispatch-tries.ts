import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { guardTable, unguardTable, type Guard } from '../../platform/audit/guards.js';
import { addColumns, createTable, dropTable } from '../../platform/database/schema.js';

/** A name that comes to be known is blotted out of the words that were typed before; nothing else of a record changes. */
const LASTING = [
  ...['id', 'delivery_id', 'case_id', 'result', 'at', 'by_id', 'recorded_at'],
  ...['way', 'registered_number', 'taken_by', 'outcome', 'evidence_id', 'corrects_id'],
];
const sameBut = (columns: readonly string[]): string =>
  columns.map((column) => `COALESCE(OLD.${column}, '') = COALESCE(NEW.${column}, '')`).join(' AND ');

const PROOF: readonly Guard[] = [
  { table: 'dispatch_tries', keys: [['id']] },
  { table: 'delivery_attempts', keys: [['id']], only: { update: sameBut(LASTING) } },
];

/** Every try of a message is kept, and the database refuses to change what proves a delivery; trouble of the way is told from an address that takes nothing. */
export class DispatchTries0268 implements MigrationInterface {
  name = 'DispatchTries1700000000268';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'dispatch_tries',
      {
        id: 'varchar pk',
        dispatch_id: 'varchar',
        case_id: 'varchar',
        round: 'integer',
        result: 'varchar',
        at: 'varchar',
        reference: 'varchar?',
        reason: 'varchar?',
      },
      [{ name: 'ix_dispatch_tries_case', columns: ['case_id'] }],
    );
    await runner.query(
      `INSERT INTO dispatch_tries (id, dispatch_id, case_id, round, result, at, reference, reason)
       SELECT id, id, case_id, round, state, settled_at, reference, reason FROM dispatches WHERE settled_at IS NOT NULL`,
    );
    await runner.addColumn('dispatches', new TableColumn({ name: 'repeats', type: 'integer', default: 0 }));
    await addColumns(runner, 'dispatches', { troubled_since: 'varchar?', perhaps_since: 'varchar?', called_mark: 'varchar?' });
    for (const guard of PROOF) await guardTable(runner, guard);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of PROOF) await unguardTable(runner, table);
    await runner.dropColumns('dispatches', ['repeats', 'troubled_since', 'perhaps_since', 'called_mark']);
    await dropTable(runner, 'dispatch_tries');
  }
}
