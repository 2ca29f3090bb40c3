import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

const COLUMNS = { handled_by_id: 'varchar?', handled_at: 'varchar?', handled_as: 'varchar?' } as const;

/** What a person did about a message that did not arrive. */
export class StrandedDispatches0266 implements MigrationInterface {
  name = 'StrandedDispatches1700000000266';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'dispatches', COLUMNS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('dispatches', Object.keys(COLUMNS));
  }
}
