import { expect, it } from '@jest/globals';
import { schema } from '../../src/app/schema.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { describeOnEngines } from '../support/engines.js';

describeOnEngines('migrations', (engine) => {
  it('leave the entities nothing to add', async () => {
    const database = await openDatabase(engine.database(), schema);
    try {
      const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await database.close();
    }
  });

  it('are numbered without doubles, and every table has its entity', async () => {
    const numbers = schema.migrations.map((Migration) => new Migration().name);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(schema.entities.length).toBeGreaterThan(40);
  });
});
