import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** Saved views of the list of cases, and the columns that each person wants to see. */
export class Queues0233 implements MigrationInterface {
  name = 'Queues1700000000233';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'saved_views',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        owner_id: 'varchar',
        audience: 'varchar',
        group_id: 'varchar',
        role: 'varchar',
        name: 'varchar',
        filter: 'json',
        columns: 'json?',
        saved_at: 'varchar',
      },
      [
        { name: 'ix_saved_views_owner', columns: ['owner_id'] },
        { name: 'ix_saved_views_district', columns: ['district_code', 'audience'] },
      ],
    );
    await createTable(queryRunner, 'queue_column_choices', { staff_id: 'varchar pk', columns: 'json' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'queue_column_choices');
    await dropTable(queryRunner, 'saved_views');
  }
}
