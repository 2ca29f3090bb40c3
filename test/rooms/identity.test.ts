import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BlindIndexesService } from '../../src/identity/blind-indexes.service.js';
import { identitySchema } from '../../src/identity/identity.schema.js';
import { QueryCodesService } from '../../src/identity/query-codes.service.js';
import type { VaultContents } from '../../src/identity/vault-contents.js';
import { VaultService } from '../../src/identity/vault.service.js';
import type { Staff } from '../../src/kernel/actor.js';
import { systemClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import type { MasterKey } from '../../src/platform/config/settings.js';
import { KeyedHash } from '../../src/platform/crypto/keyed-hash.js';
import { Sealer } from '../../src/platform/crypto/sealing.js';
import { auditSchema } from '../../src/platform/audit/audit.schema.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { describeOnEngines } from '../support/engines.js';
import { databaseOf } from './room-database.js';

const AT = '2026-12-05T18:00:00.000+08:00';
const DISTRICT = '990114';
const clerk: Staff = {
  kind: 'staff',
  id: 'clerk-1',
  name: '登记员',
  role: 'intake_clerk',
  districtCode: DISTRICT,
  groupId: 'g-1',
};
const contents: VaultContents = {
  person: { name: '𬇕生旺', phone: '199 0000 0017', idNumber: '11010519491231002x', address: '青垴镇𬇕底村3组12号' },
  narrative: '我是𬇕底村的𬇕生旺，电话19900000017。',
  texts: { remedySought: '请回复𬇕 生旺' },
  channelPrivate: { callerNumber: '19900000017' },
};

const vaultOn = (ring: MasterKey[]): VaultService => {
  const hash = new KeyedHash(ring);
  const sealer = new Sealer(ring);
  return new VaultService(sealer, new BlindIndexesService(hash), new QueryCodesService(hash, sealer, systemClock), systemClock);
};

describeOnEngines('the identity room', (engine) => {
  const first = { id: 'k1', key: randomBytes(32) };
  const vault = vaultOn([first]);
  let database: OpenDatabase;
  let lastNumber = 0;

  beforeAll(async () => {
    const rooms = [auditSchema, identitySchema];
    database = await openDatabase(databaseOf(engine), {
      entities: rooms.flatMap(({ entities }) => entities),
      migrations: rooms.flatMap(({ migrations }) => migrations),
    });
  });
  afterAll(() => database.close());

  const sealed = async (given: VaultContents = contents, districtCode = DISTRICT): Promise<string> => {
    const caseId = newId();
    await database.work.write((tx) => vault.seal(tx, { caseId, districtCode, contents: given, level: 'NORMAL', at: AT }));
    return caseId;
  };
  const nextNumber = (): string => `${DISTRICT}-2026-${String(++lastNumber).padStart(6, '0')}`;
  const issued = async (): Promise<{ caseId: string; number: string; code: string }> => {
    const caseId = newId();
    const number = nextNumber();
    return { caseId, number, code: await database.work.write((tx) => vault.issueCode(tx, caseId, number, AT)) };
  };
  const opened = (caseId: string, reason = '回访核对'): Promise<VaultContents> =>
    database.work.write((tx) => vault.open(tx, { caseId, actor: clerk, reason, at: AT }));

  it('answers the working texts and keeps the verbatim ones', async () => {
    const caseId = newId();
    const working = await database.work.write((tx) =>
      vault.seal(tx, { caseId, districtCode: DISTRICT, contents, level: 'SECRET', at: AT }),
    );
    expect(working).toEqual({
      workingText: '我是𬇕底村的【反映人】，电话【电话】。',
      texts: { remedySought: '请回复【反映人】' },
    });
    expect(await opened(caseId)).toEqual(contents);
  });

  it('leaves nothing of the person readable in any table', async () => {
    await sealed();
    await issued();
    for (const table of ['vault_records', 'blind_indexes', 'query_codes', 'identity_readings']) {
      const rows = JSON.stringify(await database.reader.sql(`SELECT * FROM ${table}`));
      for (const mark of ['生旺', '19900000017', '1990000', '11010519491231002', '底村']) expect(rows).not.toContain(mark);
    }
  });

  it('seals the words of an anonymous complainant too', async () => {
    const caseId = await sealed({ person: {}, narrative: '不想说名字' });
    expect((await opened(caseId)).narrative).toBe('不想说名字');
  });

  it('logs every reading with its reason, and rolls both back together', async () => {
    const caseId = await sealed();
    await opened(caseId, ' 打电话核实 ');
    const rolledBack = database.work.write(async (tx) => {
      await vault.open(tx, { caseId, actor: clerk, reason: '不会留下', at: AT });
      throw new Error('refused later');
    });
    await expect(rolledBack).rejects.toThrow('refused later');
    await database.work.write((tx) =>
      vault.open(tx, {
        caseId,
        actor: { kind: 'system', districtCode: DISTRICT },
        reason: '送达回执',
        at: '2026-12-06T08:00:00.000+08:00',
      }),
    );
    expect(await vault.readingsOf(database.reader, caseId)).toMatchObject([
      { staffId: 'clerk-1', reason: '打电话核实', at: AT },
      { staffId: 'system', reason: '送达回执' },
    ]);
  });

  it('opens nothing without a reason, for another district, or for an unknown case', async () => {
    const caseId = await sealed();
    await expect(opened(caseId, ' ')).rejects.toMatchObject({ status: 400, reason: { code: 'identity.reason-required' } });
    const stranger = { ...clerk, districtCode: '990115' };
    await expect(
      database.work.write((tx) => vault.open(tx, { caseId, actor: stranger, reason: '看看', at: AT })),
    ).rejects.toMatchObject({ status: 404 });
    await expect(opened(newId())).rejects.toMatchObject({ status: 404 });
    expect(await vault.readingsOf(database.reader, caseId)).toEqual([]);
  });

  it('does not open a record that was moved to another case', async () => {
    const [one, other] = [await sealed(), await sealed()];
    const [row] = await database.reader.sql<{ sealed: string; wrapped_key: string }>(
      'SELECT sealed, wrapped_key FROM vault_records WHERE case_id = ?',
      [one],
    );
    await database.work.write((tx) =>
      tx.change('UPDATE vault_records SET sealed = ?, wrapped_key = ? WHERE case_id = ?', [row!.sealed, row!.wrapped_key, other]),
    );
    await expect(opened(other)).rejects.toThrow('cannot be opened');
  });

  it('finds cases by telephone and document number however they are written, within the district only', async () => {
    const phone = '13900000099';
    const person = { phone: '+86 139-0000-0099', idNumber: '110105 19500101 001x', otherPhones: ['010-69740001'] };
    const older = await sealed({ person, narrative: '一' });
    const newer = await sealed({ person: { phone }, narrative: '二' });
    await sealed({ person: { phone }, narrative: '三' }, '990115');
    expect(await vault.relatedByPhone(database.reader, DISTRICT, '１３９ ００００ ００９９')).toEqual([newer, older]);
    expect(await vault.relatedByPhone(database.reader, DISTRICT, '(010) 6974 0001')).toEqual([older]);
    expect(await vault.relatedByIdNumber(database.reader, DISTRICT, '11010519500101001X')).toEqual([older]);
    expect(await vault.relatedByPhone(database.reader, DISTRICT, '123')).toEqual([]);
  });

  it('masks a later name in the old narrative, finds the later telephone, and forgets nothing', async () => {
    const caseId = await sealed({ person: { phone: '13800000001' }, narrative: '我叫王芳，电话13800000001' });
    const working = await database.work.write((tx) =>
      vault.amend(tx, caseId, { person: { name: '王芳', phone: '13800000002' }, texts: { 'supplement.1': '新号13800000002' } }),
    );
    expect(working).toEqual({ workingText: '我叫【反映人】，电话【电话】', texts: { 'supplement.1': '新号【电话】' } });
    expect(await vault.relatedByPhone(database.reader, DISTRICT, '13800000001')).toEqual([caseId]);
    expect(await vault.relatedByPhone(database.reader, DISTRICT, '13800000002')).toEqual([caseId]);
    expect(await opened(caseId)).toMatchObject({
      narrative: '我叫王芳，电话13800000001',
      formerPersons: [{ phone: '13800000001' }],
    });
    expect(await vault.masked(database.reader, caseId, '王芳又来了')).toBe('【反映人】又来了');
    const again = database.work.write((tx) => vault.amend(tx, caseId, { texts: { 'supplement.1': '覆盖' } }));
    await expect(again).rejects.toThrow(RangeError);
  });

  it('loses no supplement when two arrive at once', async () => {
    const caseId = await sealed();
    await Promise.all(
      [1, 2, 3, 4].map((n) =>
        database.work.write((tx) => vault.amend(tx, caseId, { texts: { [`supplement.${n}`]: `第${n}次` } })),
      ),
    );
    expect(Object.keys((await opened(caseId)).texts ?? {})).toHaveLength(5);
  });

  it('opens the case to number and code, however they are typed, and to nothing else', async () => {
    const { caseId, number, code } = await issued();
    expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
    const bare = code.replaceAll(' ', '');
    const wide = [...bare].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    for (const typed of [code, bare, code.replaceAll(' ', '-'), wide])
      expect(await vault.matches(database.reader, number, typed)).toBe(caseId);
    expect(await vault.matches(database.reader, number.replaceAll('-', '—'), code)).toBe(caseId);
    const wrong = bare === '000000000000' ? '000000000001' : '000000000000';
    expect(await vault.matches(database.reader, number, wrong)).toBeUndefined();
    expect(await vault.matches(database.reader, nextNumber(), code)).toBeUndefined();
    expect(await vault.matches(database.reader, "' OR 1=1 --", '')).toBeUndefined();
    const other = await issued();
    expect(await vault.matches(database.reader, other.number, code)).toBeUndefined();
  });

  it('replaces a code: the former one dies', async () => {
    const { caseId, number, code } = await issued();
    const fresh = await database.work.write((tx) => vault.replaceCode(tx, caseId, number, AT));
    expect(await vault.matches(database.reader, number, code)).toBeUndefined();
    expect(await vault.matches(database.reader, number, fresh)).toBe(caseId);
    expect(await vault.codeForRepeat(database.reader, caseId)).toBe(fresh);
    await expect(database.work.write((tx) => vault.replaceCode(tx, newId(), number))).rejects.toMatchObject({ status: 404 });
  });

  it('repeats a code until its copy is destroyed; the code itself lives on', async () => {
    const [one, two] = [await issued(), await issued()];
    expect(await vault.codeForRepeat(database.reader, one.caseId)).toBe(one.code);
    await database.work.write((tx) => vault.destroyCodeCopy(tx, one.caseId));
    expect(await vault.codeForRepeat(database.reader, one.caseId)).toBeUndefined();
    expect(await database.work.write((tx) => vault.destroyCodeCopies(tx, AT))).toBe(0);
    expect(await database.work.write((tx) => vault.destroyCodeCopies(tx, '2026-12-12T18:00:00.000+08:00'))).toBeGreaterThan(0);
    expect(await vault.codeForRepeat(database.reader, two.caseId)).toBeUndefined();
    expect(await vault.matches(database.reader, two.number, two.code)).toBe(two.caseId);
  });

  it('still opens, finds and matches after the master key has turned', async () => {
    const caseId = await sealed({ person: { phone: '13700000001' }, narrative: '旧钥匙' });
    const { number, code, caseId: coded } = await issued();
    const turned = vaultOn([{ id: 'k2', key: randomBytes(32) }, first]);
    const read = await database.work.write((tx) => turned.open(tx, { caseId, actor: clerk, reason: '换钥匙后', at: AT }));
    expect(read.narrative).toBe('旧钥匙');
    expect(await turned.relatedByPhone(database.reader, DISTRICT, '13700000001')).toEqual([caseId]);
    expect(await turned.matches(database.reader, number, code)).toBe(coded);
    expect(await turned.codeForRepeat(database.reader, coded)).toBe(code);
  });

  it('destroys an identity for good and keeps the reading log', async () => {
    const caseId = await sealed({ person: { phone: '13600000001' }, narrative: '到期' });
    await opened(caseId);
    await database.work.write((tx) => vault.destroy(tx, caseId));
    await expect(opened(caseId)).rejects.toMatchObject({ status: 404 });
    expect(await vault.relatedByPhone(database.reader, DISTRICT, '13600000001')).toEqual([]);
    expect(await vault.readingsOf(database.reader, caseId)).toHaveLength(1);
  });

  it('has nothing left to add to its tables', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
