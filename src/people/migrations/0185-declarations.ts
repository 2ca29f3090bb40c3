import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** Kin and interests that staff declare. */
export class Declarations0185 implements MigrationInterface {
  name = 'Declarations1700000000185';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'staff_declarations',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        staff_id: 'varchar',
        kind: 'varchar',
        village_code: 'varchar?',
        stage: 'varchar?',
        wrapped_key: 'text?',
        sealed_name: 'text?',
        since: 'varchar?',
        declared_at: 'varchar',
        declared_by_id: 'varchar',
        ended_at: 'varchar?',
        ended_by_id: 'varchar?',
        struck_at: 'varchar?',
        struck_by_id: 'varchar?',
      },
      [
        { name: 'ix_staff_declarations_district', columns: ['district_code'] },
        { name: 'ix_staff_declarations_staff', columns: ['staff_id'] },
      ],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'staff_declarations');
  }
}
