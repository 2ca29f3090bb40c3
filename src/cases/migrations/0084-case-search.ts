import type { MigrationInterface, QueryRunner } from 'typeorm';
import { engineOf } from '../../platform/database/schema.js';

/**
 * Full text over narrative, allegations and number as bigram tokens (cases/search-tokens.ts), and the counters of the gapless
 * numbers. `row_no` is made from the case number, so that newest first needs no sorting.
 */
export class CaseSearch0084 implements MigrationInterface {
  name = 'CaseSearch1700000000084';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE case_numbers (district_code varchar NOT NULL, year integer NOT NULL, last integer NOT NULL, PRIMARY KEY (district_code, year))',
    );
    if (engineOf(runner) === 'sqlite') {
      await runner.query(
        `CREATE VIRTUAL TABLE case_search USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii')`,
      );
      return;
    }
    await runner.query('CREATE TABLE case_search (row_no bigint PRIMARY KEY, tokens tsvector NOT NULL)');
    await runner.query('CREATE INDEX ix_case_search_tokens ON case_search USING gin (tokens) WITH (fastupdate = off)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_search');
    await runner.query('DROP TABLE case_numbers');
  }
}
