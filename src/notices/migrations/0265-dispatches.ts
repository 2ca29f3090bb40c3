import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** Word of news by text message and mail, and the pace at which it leaves. */
export class Dispatches0265 implements MigrationInterface {
  name = 'Dispatches1700000000265';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'dispatches',
      {
        id: 'varchar pk',
        delivery_id: 'varchar',
        notice_id: 'varchar',
        case_id: 'varchar',
        district_code: 'varchar',
        way: 'varchar',
        state: 'varchar',
        round: 'integer',
        tries: 'integer',
        failed_on: 'json',
        next_try_at: 'varchar?',
        intent_at: 'varchar?',
        settled_at: 'varchar?',
        reference: 'varchar?',
        reason: 'varchar?',
      },
      [
        { name: 'ux_dispatches_delivery_way', columns: ['delivery_id', 'way'], unique: true },
        { name: 'ix_dispatches_state_next', columns: ['state', 'next_try_at'] },
        { name: 'ix_dispatches_case', columns: ['case_id'] },
      ],
    );
    await createTable(queryRunner, 'sending_paces', { way: 'varchar pk', next_free_at: 'varchar' });
    for (const way of ['SMS', 'EMAIL'])
      await queryRunner.query(`INSERT INTO sending_paces (way, next_free_at) VALUES ('${way}', '2026-01-01T00:00:00.000+08:00')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'sending_paces');
    await dropTable(queryRunner, 'dispatches');
  }
}
