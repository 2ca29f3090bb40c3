import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

/** Who wrote of the complainant in a text that others may overwrite stands among those who opened the identity. */
export class MetPlaces0235 implements MigrationInterface {
  name = 'MetPlaces1700000000235';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'identity_readings', { met_places: 'integer?' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('identity_readings', ['met_places']);
  }
}
