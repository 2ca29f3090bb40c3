import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

/** A complainant knows no ids: whom they want to withdraw stands there in words. */
export class RecusalsByComplainants0186 implements MigrationInterface {
  name = 'RecusalsByComplainants1700000000186';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'recusals', { named: 'text?' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('recusals', 'named');
  }
}
