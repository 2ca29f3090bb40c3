import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

/** As what somebody read, and which scan or recording; null for readings of before. */
export class ReadingParticulars0180 implements MigrationInterface {
  name = 'ReadingParticulars1700000000180';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'identity_readings', { role: 'varchar?', evidence_id: 'varchar?' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('identity_readings', ['evidence_id', 'role']);
  }
}
