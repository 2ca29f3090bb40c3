import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Open311Repeats0272 implements MigrationInterface {
  name = 'Open311Repeats1700000000272';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'open311_posts', { fingerprint: 'varchar pk', seed: 'varchar', posted_at: 'varchar' }, [
      { name: 'ix_open311_posts_posted', columns: ['posted_at'] },
    ]);
    await createTable(queryRunner, 'open311_senders', { request_id: 'varchar pk', key_id: 'varchar' }, []);
    await createTable(
      queryRunner,
      'open311_updates',
      { fingerprint: 'varchar pk', id: 'varchar', request_id: 'varchar', taken_at: 'varchar', done_at: 'varchar?' },
      [{ name: 'ix_open311_updates_request', columns: ['request_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['open311_updates', 'open311_senders', 'open311_posts']) await dropTable(queryRunner, table);
  }
}
