import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Ladder0160 implements MigrationInterface {
  name = 'Ladder1700000000160';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'alerts',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        escalation_id: 'varchar',
        case_id: 'varchar',
        staff_id: 'varchar',
        told_as: 'varchar',
        raised_at: 'varchar',
        message_id: 'varchar?',
        read_at: 'varchar?',
      },
      [
        { name: 'ix_alerts_staff', columns: ['staff_id', 'read_at', 'raised_at', 'id'] },
        { name: 'ix_alerts_escalation', columns: ['escalation_id', 'staff_id'] },
      ],
    );
    await queryRunner.query('CREATE INDEX "ix_alerts_unsent" ON "alerts" ("staff_id") WHERE message_id IS NULL');
    await createTable(
      queryRunner,
      'staff_messages',
      {
        id: 'varchar pk',
        staff_id: 'varchar',
        district_code: 'varchar',
        created_at: 'varchar',
        alert_count: 'integer',
        first_rung_at: 'varchar',
        last_rung_at: 'varchar',
      },
      [{ name: 'ix_staff_messages_staff', columns: ['staff_id', 'created_at'] }],
    );
    await createTable(queryRunner, 'stuck_rungs', {
      deadline_id: 'varchar pk',
      district_code: 'varchar',
      tries: 'integer',
      last_error: 'text',
      last_tried_at: 'varchar',
      next_try_at: 'varchar',
      dead_at: 'varchar?',
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'stuck_rungs');
    await dropTable(queryRunner, 'staff_messages');
    await dropTable(queryRunner, 'alerts');
  }
}
