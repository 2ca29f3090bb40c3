import { expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/platform/config/read-settings.js';
import { SETTINGS } from '../../src/platform/config/settings.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { LedgerLine, ledgerSchema, line } from './database-ledger.js';

describeOnEngines('the database module', (engine) => {
  const open = () => {
    const settings = readSettings({
      HUICHA_HOME: mkdtempSync(join(tmpdir(), 'huicha-module-')),
      HUICHA_KEYS: `k:${Buffer.alloc(32).toString('base64')}`,
      DATABASE_URL: engine.databaseUrl(),
    });
    const known = {
      module: class Known {},
      global: true,
      providers: [{ provide: SETTINGS, useValue: settings }],
      exports: [SETTINGS],
    };
    const root = { module: class Root {}, imports: [known, DatabaseModule.forRoot(ledgerSchema)] };
    return NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  };

  it('migrates, writes, closes with the write in flight kept, and finds it after the next start', async () => {
    const app = await open();
    expect(app.get(SETTINGS)).toBeDefined();
    const write = app.get(UnitOfWork).write((tx) => tx.insert(LedgerLine, line({ remark: 'kept' })));
    await app.close();
    await write;
    const again = await open();
    expect(await again.get(Reader).find(LedgerLine, {})).toMatchObject([{ remark: 'kept' }]);
    await again.close();
  });
});
