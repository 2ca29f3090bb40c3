import { Column, Entity, Index, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addColumns, createIndex, createTable, type RoomSchema } from '../../src/platform/database/schema.js';

/** A sample entity with every column type the house uses. */
@Entity('ledger_lines')
@Index('ix_ledger_lines_case_id', ['caseId'])
@Index('ux_ledger_lines_seq', ['districtCode', 'seq'], { unique: true })
export class LedgerLine {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  @Column('integer') seq: number;
  @Column('boolean') isOpen: boolean;
  @Column('boolean', { nullable: true }) wasRead: boolean | null;
  @Column('text', { nullable: true }) remark: string | null;
  @Column('simple-json', { nullable: true }) payload: { tags: string[]; count: number } | null;
  @Column('varchar', { nullable: true }) receivedAt: string | null;
}

class CreateLedger1700000000001 implements MigrationInterface {
  name = 'CreateLedger1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'ledger_lines',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        seq: 'integer',
        is_open: 'boolean',
        was_read: 'boolean?',
        remark: 'text?',
        payload: 'json?',
      },
      [{ name: 'ux_ledger_lines_seq', columns: ['district_code', 'seq'], unique: true }],
    );
  }

  async down(): Promise<void> {}
}

class ExtendLedger1700000000002 implements MigrationInterface {
  name = 'ExtendLedger1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ledger_lines', { received_at: 'varchar?' });
    await createIndex(runner, 'ledger_lines', { name: 'ix_ledger_lines_case_id', columns: ['case_id'] });
  }

  async down(): Promise<void> {}
}

export const ledgerSchema: RoomSchema = {
  entities: [LedgerLine],
  migrations: [CreateLedger1700000000001, ExtendLedger1700000000002],
};

let next = 0;

/** A valid line whose key and number nobody else has. */
export const line = (changes: Partial<LedgerLine> = {}): LedgerLine => {
  next += 1;
  return {
    id: `line-${next}`,
    caseId: 'case-1',
    districtCode: '990114',
    seq: next,
    isOpen: true,
    wasRead: null,
    remark: null,
    payload: null,
    receivedAt: null,
    ...changes,
  };
};
