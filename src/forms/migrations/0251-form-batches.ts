import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** Several forms in one PDF, with a result for each. */
export class FormBatches0251 implements MigrationInterface {
  name = 'FormBatches1700000000251';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'form_batches',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        asked_by_id: 'varchar',
        asked_at: 'varchar',
        language: 'varchar',
        state: 'varchar',
        total: 'integer',
        done: 'integer',
        finished_at: 'varchar?',
        wrapped_key: 'text?',
      },
      [{ name: 'ix_form_batches_asked', columns: ['district_code', 'asked_at'] }],
    );
    await createTable(queryRunner, 'form_batch_rows', {
      batch_id: 'varchar pk',
      form_id: 'varchar pk',
      ordinal: 'integer',
      result: 'varchar',
      missing: 'json',
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'form_batch_rows');
    await dropTable(queryRunner, 'form_batches');
  }
}
