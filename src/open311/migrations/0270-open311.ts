import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Open3110270 implements MigrationInterface {
  name = 'Open3111700000000270';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'open311_requests',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        service_code: 'varchar?',
        place_code: 'varchar?',
        status: 'varchar',
        requested_day: 'varchar',
        updated_day: 'varchar',
        is_public: 'boolean',
        is_listed: 'boolean',
      },
      [
        { name: 'ux_open311_requests_case', columns: ['case_id'], unique: true },
        { name: 'ix_open311_requests_listed', columns: ['district_code', 'is_listed', 'requested_day', 'id'] },
        { name: 'ix_open311_requests_updated', columns: ['district_code', 'is_listed', 'updated_day', 'id'] },
      ],
    );
    await createTable(
      queryRunner,
      'open311_keys',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        name: 'varchar',
        key_hash: 'varchar',
        created_by_id: 'varchar',
        created_at: 'varchar',
        revoked_at: 'varchar?',
      },
      [
        { name: 'ux_open311_keys_hash', columns: ['key_hash'], unique: true },
        { name: 'ix_open311_keys_district', columns: ['district_code', 'created_at'] },
      ],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['open311_keys', 'open311_requests']) await dropTable(queryRunner, table);
  }
}
