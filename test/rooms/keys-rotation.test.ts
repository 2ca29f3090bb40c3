import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addKey } from '../../src/app/cli/keys/keys-add.js';
import { rewrapAll } from '../../src/app/cli/keys/keys-rewrap.js';
import { removeKey } from '../../src/app/cli/keys/keys-remove.js';
import { placesUnder } from '../../src/app/cli/keys/key-places.js';
import { AppModule } from '../../src/app/app.module.js';
import { schema } from '../../src/app/schema.js';
import { EvidenceService } from '../../src/evidence/evidence.service.js';
import { VaultService } from '../../src/identity/vault.service.js';
import { systemClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { readKeyFile, writeKeyFile } from '../../src/platform/config/key-file.js';
import { keysInFile } from '../../src/platform/config/master-keys.js';
import type { Settings } from '../../src/platform/config/settings.js';
import { KeyRing } from '../../src/platform/crypto/key-ring.js';
import { countUnder } from '../../src/platform/crypto/sealed-columns.js';
import { turnColumn } from '../../src/platform/crypto/turn-columns.js';
import { Sealer } from '../../src/platform/crypto/sealing.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { createLog } from '../../src/platform/logging/log.js';
import { NestLog } from '../../src/platform/logging/nest-log.js';
import { describeOnEngines } from '../support/engines.js';
import { worldSettings } from '../support/world-settings.js';
import { tablesOf } from '../flows/invariants/whole.js';

const AT = '2026-12-05T18:00:00.000+08:00';
const DISTRICT = '990114';
const COUNT = 30;

type Sealed = { caseId: string; number: string; code: string; phone: string; evidenceId: string };

describeOnEngines('turning the master key', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-turn-'));
  const keyFile = join(folder, 'keys.json');
  const all: Sealed[] = [];
  let made = 0;
  const open: INestApplicationContext[] = [];
  /** Two processes: one from before the key was turned, one from after. */
  let early: INestApplicationContext;
  let later: INestApplicationContext;
  let settings: Settings;
  let oldId: string;

  beforeAll(() => {
    writeKeyFile(keyFile);
    settings = { ...worldSettings(engine), redisUrl: undefined, ...keysInFile(keyFile), keyFile };
    oldId = settings.masterKeys[0].id;
  });
  afterAll(async () => {
    for (const rooms of open) await rooms.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const current = (): Settings => ({ ...settings, ...keysInFile(keyFile) });
  const of = (rooms: INestApplicationContext) => ({
    vault: rooms.get(VaultService, { strict: false }),
    evidence: rooms.get(EvidenceService, { strict: false }),
    work: rooms.get(UnitOfWork, { strict: false }),
    reader: rooms.get(Reader, { strict: false }),
    sealer: rooms.get(Sealer, { strict: false }),
  });

  const sealOne = async (rooms: INestApplicationContext): Promise<Sealed> => {
    const { vault, evidence, work } = of(rooms);
    const n = ++made;
    const [caseId, number, phone] = [
      newId(),
      `${DISTRICT}-2026-${String(n).padStart(6, '0')}`,
      `139${String(n).padStart(8, '0')}`,
    ];
    const code = await work.write(async (tx) => {
      const contents = {
        person: { name: `人${n}`, phone: `138${phone.slice(3)}`, idNumber: `11010119900101${1000 + n}` },
        narrative: phone,
      };
      await vault.seal(tx, { caseId, districtCode: DISTRICT, contents, level: 'NORMAL', at: AT });
      await vault.amend(tx, caseId, { person: { phone } });
      return vault.issueCode(tx, caseId, number, AT);
    });
    const stream = (async function* () {
      yield Buffer.from(`证据 ${phone}`);
    })();
    const { id: evidenceId } = await evidence.store({
      caseId,
      districtCode: DISTRICT,
      filename: 'x',
      stream,
      by: 'test',
      at: AT,
    });
    const sealed = { caseId, number, code, phone, evidenceId };
    all.push(sealed);
    return sealed;
  };

  /** Everything that hangs on the keys of one case, as this process sees it. */
  const seen = async (rooms: INestApplicationContext, { caseId, number, code, phone, evidenceId }: Sealed): Promise<void> => {
    const { vault, evidence, work, reader } = of(rooms);
    const actor = { kind: 'system', districtCode: DISTRICT } as const;
    const contents = await work.write((tx) => vault.open(tx, { caseId, actor, reason: '密钥轮换测试', at: AT }));
    expect(contents.narrative).toBe(phone);
    expect(await vault.matches(reader, number, code)).toBe(caseId);
    expect(await vault.matches(reader, number, '0000 0000 0000')).toBeUndefined();
    expect(await vault.codeForRepeat(reader, caseId)).toBe(code);
    for (const either of [phone, `138${phone.slice(3)}`])
      expect(await vault.relatedByPhone(reader, DISTRICT, either)).toEqual([caseId]);
    const pieces: Buffer[] = [];
    for await (const piece of (await evidence.open(reader, caseId, evidenceId)).stream) pieces.push(piece as Buffer);
    expect(Buffer.concat(pieces).toString()).toBe(`证据 ${phone}`);
  };

  /** Every text in the database that hangs on the old key, by column: not by the register, but by looking. */
  const tracesOf = async (reader: Reader, keyId: string): Promise<string[]> => {
    const traces: string[] = [];
    for (const table of await tablesOf(reader)) {
      for (const row of await reader.sql(`SELECT * FROM "${table}"`)) {
        for (const [column, value] of Object.entries(row))
          if (typeof value === 'string' && (value.includes(`v1.${keyId}.`) || value.startsWith(`${keyId}.`)))
            traces.push(`${table}.${column}`);
      }
    }
    return [...new Set(traces)].toSorted();
  };

  /** A process of its own: it has read the keys when it started. */
  const started = async (): Promise<INestApplicationContext> => {
    const log = new NestLog(createLog('silent'));
    const rooms = await NestFactory.createApplicationContext(AppModule.forRoot(current(), schema, systemClock), { logger: log });
    open.push(rooms);
    return rooms;
  };
  const remove = (): Promise<number> => quietly(() => removeKey(of(later).reader, current(), oldId));

  it('the register finds all that looking finds', async () => {
    early = await started();
    for (let n = 0; n < COUNT; n++) await sealOne(early);
    const { reader } = of(early);
    const named = (await placesUnder(reader, oldId)).map(({ column: { table, column } }) => `${table}.${column}`).toSorted();
    expect(named).toEqual(await tracesOf(reader, oldId));
    expect(named).toHaveLength(5);
  });

  it('a new key opens before it seals, so that every process has learned of it; broken off, it is taken up again', async () => {
    const ids = (): string[] => current().masterKeys.map(({ id }) => id);
    const killed = addKey(keyFile, async () => Promise.reject(new Error('killed')));
    await expect(killed).rejects.toThrow('killed');
    const [first, waiting] = ids();
    expect([first, ids().length]).toEqual([oldId, 2]);
    await addKey(keyFile, async (id) => expect([id, ids()]).toEqual([waiting, [oldId, waiting]]));
    expect(ids()).toEqual([waiting, oldId]);
  });

  it('a process that has not looked yet opens what another already seals with the new key', async () => {
    later = await started();
    const ring = early.get(KeyRing, { strict: false });
    expect(ring.currentId).toBe(oldId);
    await seen(early, await sealOne(later));
    expect(ring.currentId).toBe(of(later).sealer.currentKeyId);
    await seen(early, all[0]!);
  });

  it('the old key is not let go while anything hangs on it', async () => {
    expect(await remove()).toBe(1);
    expect(readKeyFile(keyFile).keys.map(({ id }) => id)).toContain(oldId);
  });

  it('broken off after a few rows, all can be read, and it goes on from there', async () => {
    const { work, reader, sealer } = of(later);
    let writes = 0;
    const failing = {
      write: (async (step: never) => {
        if (++writes === 3) throw new Error('killed');
        return work.write(step);
      }) as UnitOfWork['write'],
    } as UnitOfWork;
    const rehasher = () => {
      throw new Error('not asked');
    };
    const column = schema.sealed.find((each) => each.table === 'vault_records' && each.column === 'wrapped_key')!;
    await expect(turnColumn({ work: failing, reader, sealer, rehasher, batch: 5 }, column)).rejects.toThrow('killed');
    expect(await countUnder(reader, column, oldId)).toBe(COUNT - 10);
    for (const one of [all[0]!, all[12]!, all.at(-1)!]) await seen(early, one);
  });

  it('goes through while others write, and leaves nothing under the old key but codes that nobody keeps', async () => {
    const { vault, work, reader } = of(early);
    const renewed = all[3]!;
    const turned = new AbortController();
    const before = all.length;
    const registering = [early, later].map(async (rooms) => {
      while (!turned.signal.aborted) await sealOne(rooms);
    });
    const [broken] = await Promise.all([
      quietly(() => rewrapAll(later, 2)).finally(() => turned.abort()),
      work.write((tx) => vault.amend(tx, all[4]!.caseId, { texts: { later: '补充' } })),
      work.write((tx) => vault.replaceCode(tx, renewed.caseId, renewed.number, AT)).then((code) => (renewed.code = code)),
    ]);
    await Promise.all(registering);
    // Each was under way when the turning began; how many more there were is the machine's affair.
    expect([broken, all.length >= before + 2]).toEqual([0, true]);
    expect(await tracesOf(reader, oldId)).toEqual(['query_codes.code_hash']);
    for (const one of all) await seen(early, one);
  });

  it('says which value does not open, and keeps the old key for it', async () => {
    const { work, reader } = of(later);
    const id = all[0]!.evidenceId;
    const [before] = await reader.sql<{ wrapped_key: string }>('SELECT wrapped_key FROM evidence_items WHERE id = ?', [id]);
    const put = (value: string) =>
      work.write((tx) => tx.change('UPDATE evidence_items SET wrapped_key = ? WHERE id = ?', [value, id]));
    await put(`v1.${oldId}.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`);
    expect(await quietly(() => rewrapAll(later))).toBe(1);
    expect(await remove()).toBe(1);
    await put(before!.wrapped_key);
  });

  it('lets the old key go; what it sealed opens without it, and old codes still open their cases', async () => {
    expect(await remove()).toBe(0);
    const { keys, checks } = readKeyFile(keyFile);
    expect(keys.map(({ id }) => id)).not.toContain(oldId);
    expect(checks).toEqual([{ id: oldId, purpose: 'query-code', key: expect.any(String) }]);
    const alone = await started();
    for (const one of all) await seen(alone, one);
    early.get(KeyRing, { strict: false }).refresh();
    for (const one of all) await seen(early, one);
  });
});

/** Without what a command says to its console. */
const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
  const [out, err] = [process.stdout.write, process.stderr.write];
  process.stdout.write = () => true;
  process.stderr.write = () => true;
  try {
    return await work();
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
  }
};
