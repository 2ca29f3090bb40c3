import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A page of alerts is read from an index: somebody on duty gathers hundreds of thousands. */
export class AlertPages0161 implements MigrationInterface {
  name = 'AlertPages1700000000161';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "ix_alerts_staff"');
    await queryRunner.query(`CREATE INDEX "ix_alerts_unread" ON "alerts" ("staff_id", "raised_at", "id") WHERE read_at IS NULL`);
    await queryRunner.query(
      `CREATE INDEX "ix_alerts_read" ON "alerts" ("staff_id", "raised_at", "id") WHERE read_at IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "ix_alerts_read"');
    await queryRunner.query('DROP INDEX "ix_alerts_unread"');
    await queryRunner.query('CREATE INDEX "ix_alerts_staff" ON "alerts" ("staff_id", "read_at", "raised_at", "id")');
  }
}
