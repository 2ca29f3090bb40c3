import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** The forms of model §4.12 as they were issued, and their numbers. */
export class Forms0250 implements MigrationInterface {
  name = 'Forms1700000000250';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'forms',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        kind: 'varchar',
        template_version: 'integer',
        notice_id: 'varchar?',
        subject_id: 'varchar?',
        state: 'varchar',
        revision: 'integer',
        written: 'json',
        drafted_by_id: 'varchar',
        writer_ids: 'json',
        drafted_at: 'varchar',
        approved_by_id: 'varchar?',
        issued_by_id: 'varchar?',
        issued_at: 'varchar?',
        number: 'varchar?',
        papers: 'json?',
        printed_at: 'varchar?',
        withdrawn_by_id: 'varchar?',
        withdrawn_at: 'varchar?',
        withdrawn_reason: 'text?',
      },
      [
        { name: 'ix_forms_case', columns: ['case_id'] },
        { name: 'ix_forms_district_issued', columns: ['district_code', 'issued_at'] },
        { name: 'ux_forms_number', columns: ['district_code', 'number'], unique: true },
      ],
    );
    await createTable(queryRunner, 'form_numbers', {
      district_code: 'varchar pk',
      unit: 'varchar pk',
      word: 'varchar pk',
      year: 'integer pk',
      last: 'integer',
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'form_numbers');
    await dropTable(queryRunner, 'forms');
  }
}
