import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holidaysLoad } from '../../src/app/cli/holidays-load.js';
import { schema } from '../../src/app/schema.js';
import { HolidayFileRow } from '../../src/calendar/holiday-file.entity.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { describeOnEngines } from '../support/engines.js';
import { worldSettings } from '../support/world-settings.js';
import { YEAR_2027 } from './invented-year.js';

describeOnEngines('npm run huicha -- holidays load', (engine) => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'holidays-'));
    await (await openDatabase(engine.database(), schema)).close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (text: string): string => {
    const path = join(folder, 'holidays.json');
    writeFileSync(path, text);
    return path;
  };
  const rows = async (): Promise<HolidayFileRow[]> => {
    const database = await openDatabase(engine.database(), schema);
    try {
      return await database.reader.find(HolidayFileRow, {});
    } finally {
      await database.close();
    }
  };

  it('refuses a wrong file with its line and changes nothing', async () => {
    const wrong = file(JSON.stringify(YEAR_2027, null, 2).replace('2027-01-03', '2027-13-03'));
    await expect(holidaysLoad.run([wrong], worldSettings(engine))).rejects.toThrow(
      /holidays\.json:20: .*"2027-13-03" is not a date/,
    );
    await expect(holidaysLoad.run([join(folder, 'none.json')], worldSettings(engine))).rejects.toThrow(/none\.json/);
    await expect(holidaysLoad.run([], worldSettings(engine))).rejects.toThrow();
    expect(await rows()).toEqual([]);
  });

  it('loads a right one, and once', async () => {
    const right = file(JSON.stringify(YEAR_2027, null, 2));
    expect(await holidaysLoad.run([right, '--note', '国办通知'], worldSettings(engine))).toBe(0);
    expect(await holidaysLoad.run([right], worldSettings(engine))).toBe(0);
    expect(await rows()).toMatchObject([{ serial: 1, loadedById: 'console', note: '国办通知', years: [2027] }]);
  });
});
