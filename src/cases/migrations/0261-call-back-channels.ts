import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

/** By which way the complainant was asked, and why by another than the complaint came by. */
export class CallBackChannels0261 implements MigrationInterface {
  name = 'CallBackChannels1700000000261';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'call_backs', { channel: 'varchar?', channel_reason: 'text?' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('call_backs', 'channel_reason');
    await queryRunner.dropColumn('call_backs', 'channel');
  }
}
