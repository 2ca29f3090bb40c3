import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class IdentityVault0060 implements MigrationInterface {
  name = 'IdentityVault1700000000060';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'vault_records',
      {
        case_id: 'varchar pk',
        district_code: 'varchar',
        level: 'varchar',
        wrapped_key: 'text?',
        sealed: 'text?',
        created_at: 'varchar',
      },
      [{ name: 'ix_vault_records_district_code', columns: ['district_code'] }],
    );
    await createTable(
      queryRunner,
      'blind_indexes',
      { id: 'varchar pk', case_id: 'varchar', district_code: 'varchar', kind: 'varchar', value_hash: 'varchar' },
      [
        { name: 'ix_blind_indexes_value_hash', columns: ['value_hash'] },
        { name: 'ix_blind_indexes_case_id', columns: ['case_id'] },
      ],
    );
    await createTable(
      queryRunner,
      'query_codes',
      {
        case_id: 'varchar pk',
        number: 'varchar',
        district_code: 'varchar',
        code_hash: 'varchar',
        sealed_copy: 'text?',
        issued_at: 'varchar',
        replaced: 'integer',
      },
      [
        { name: 'ux_query_codes_number', columns: ['number'], unique: true },
        { name: 'ix_query_codes_issued_at', columns: ['issued_at'] },
      ],
    );
    await createTable(
      queryRunner,
      'identity_readings',
      { id: 'varchar pk', case_id: 'varchar', staff_id: 'varchar', reason: 'text', at: 'varchar' },
      [{ name: 'ix_identity_readings_case_id', columns: ['case_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['identity_readings', 'query_codes', 'blind_indexes', 'vault_records'])
      await dropTable(queryRunner, table);
  }
}
