import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createIndex } from '../../platform/database/schema.js';

export class EvidenceScans0211 implements MigrationInterface {
  name = 'EvidenceScans1700000000211';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'evidence_items', { scan: 'varchar?' });
    await createIndex(runner, 'evidence_items', { name: 'ix_evidence_items_scan', columns: ['scan'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('evidence_items', 'ix_evidence_items_scan');
    await runner.dropColumn('evidence_items', 'scan');
  }
}
