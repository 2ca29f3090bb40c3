import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Reader, UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { RegionRow } from '../../../src/regions/region.entity.js';
import { RegionsService } from '../../../src/regions/regions.service.js';
import { describeOnEngines } from '../../support/engines.js';
import { openFloorTwo, type FloorTwo } from '../floor-two.js';

const CHANGPING = readFileSync('test/fixtures/changping-regions.csv', 'utf8');
const DEMO = readFileSync('config/demo/regions.csv', 'utf8');
const NOTHING = { added: 0, changed: 0, unchanged: 0, errors: [] };

describeOnEngines('regions', (engine) => {
  let floor: FloorTwo;
  let regions: RegionsService;
  const rows = async () => (await floor.app.get(Reader).find(RegionRow, {})).length;

  beforeAll(async () => {
    floor = await openFloorTwo(engine);
    regions = floor.app.get(RegionsService);
  });
  afterAll(() => floor.close());

  it('says in a dry run what an import would do, and writes nothing', async () => {
    expect(await regions.importCsv(CHANGPING, { dryRun: true })).toEqual({ ...NOTHING, added: 595 });
    expect(await rows()).toBe(0);
  });

  it('imports a whole district and finds it at once, though it was asked before', async () => {
    expect(await regions.find('110114')).toBeUndefined();
    expect(await regions.importCsv(CHANGPING, { dryRun: false })).toEqual({ ...NOTHING, added: 595 });
    expect(await regions.find('110114')).toEqual({
      code: '110114',
      name: '昌平区',
      level: 'district',
      parentCode: '1101',
      districtCode: '110114',
    });
    expect((await regions.tree('110114')).childrenOf('110114')).toHaveLength(22);
  });

  it('loads nothing when one row is wrong', async () => {
    const broken = DEMO.replace('990114101202,栗垴坪村,990114101', '990114101202,栗垴坪村,990114102');
    const { errors, added } = await regions.importCsv(broken, { dryRun: false });
    expect({ added, faults: errors.map(({ line, code }) => [line, code]) }).toEqual({
      added: 0,
      faults: [[12, 'regions.parent-prefix']],
    });
    expect(await rows()).toBe(595);
  });

  it('takes BOM and CRLF, and changes only the names on a second import', async () => {
    const windows = `\ufeff${DEMO.replaceAll('\n', '\r\n')}`;
    expect(await regions.importCsv(windows, { dryRun: false })).toEqual({ ...NOTHING, added: 73 });
    const renamed = DEMO.replace('青垴镇', '青垴新镇');
    expect(await regions.importCsv(renamed, { dryRun: false })).toEqual({ ...NOTHING, changed: 1, unchanged: 72 });
    expect((await regions.find('990114101'))?.name).toBe('青垴新镇');
  });

  it('adds villages below a town that is already there, and keeps a character of four bytes', async () => {
    const text = 'code,name,parent_code,level\n990114108299,𬇕上村,990114108,village';
    expect(await regions.importCsv(text, { dryRun: false })).toEqual({ ...NOTHING, added: 1 });
    expect((await regions.villagesOf('990114108')).map(({ name }) => name)).toContain('𬇕上村');
  });

  it('follows an import of another process within five seconds', async () => {
    expect(await regions.find('990114109')).toBeUndefined();
    const elsewhere = new RegionsService(floor.app.get(UnitOfWork), floor.app.get(Reader));
    await elsewhere.importCsv('code,name,parent_code,level\n990114109,新设镇,990114,town', { dryRun: false });
    expect((await elsewhere.find('990114109'))?.name).toBe('新设镇');
    await new Promise((resolve) => setTimeout(resolve, 5100));
    expect((await regions.find('990114109'))?.name).toBe('新设镇');
  });

  it('is closed to callers who are not signed in', async () => {
    const { status, body } = await floor.call('GET', '/api/regions');
    expect([status, body['code']]).toEqual([401, 'session.required']);
  });
});
