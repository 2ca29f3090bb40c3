import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDITED_TABLES } from '../../src/app/audit/audited-tables.js';
import { schema } from '../../src/app/schema.js';
import { AuditAnchor } from '../../src/platform/audit/audit-anchor.entity.js';
import { AuditAnchorJob } from '../../src/platform/audit/audit-anchor.job.js';
import { AuditChain } from '../../src/platform/audit/audit-chain.js';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import { CONSOLE } from '../../src/platform/audit/audit-fact.js';
import { AUDIT_GUARDS } from '../../src/platform/audit/audit-tables.js';
import { AuditTrail } from '../../src/platform/audit/audit-trail.js';
import { canonicalJson } from '../../src/platform/audit/canonical-json.js';
import { sentenceOfFault } from '../../src/platform/audit/chain-fault.js';
import { lineOf } from '../../src/platform/audit/chained-form.js';
import { entriesFrom } from '../../src/platform/audit/entries-from.js';
import { note } from '../../src/platform/audit/note.js';
import { verifyAudit, type AuditState } from '../../src/platform/audit/verify-audit.js';
import { SETTINGS, type Settings } from '../../src/platform/config/settings.js';
import { openAsItIs } from '../../src/platform/database/open-database.js';
import type { Reads, Tx } from '../../src/platform/database/tx.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { receiverOfAnchors } from '../support/anchor-receiver.js';
import { commandBeside } from '../support/command.js';
import { describeOnEngines } from '../support/engines.js';
import { complaint } from '../support/flow/complaint.js';
import { dropGuards } from '../support/without-guards.js';
import { startWorld, type Body, type World } from '../support/world.js';
import { attacksOn, chainAnew, EVENT_TAMPERINGS, hangGuardElsewhere, TAMPERINGS } from './audit/tamperings.js';

const DISTRICT = '990114';
const NOW = '2026-10-12T09:00:00+08:00';
const NAME = '阮秋禾';
const PHONE = '19900020077';
const REASON = '来访人要求当面核对';
const GUARDED = [...AUDIT_GUARDS, ...AUDITED_TABLES].map(({ table }) => table);

/** By its message: the driver's error class may be of another test file's realm. */
const APPEND_ONLY = { message: expect.stringContaining('is append-only') };

type Item = {
  seq: number;
  at: string;
  action: string;
  actor: { kind: string; id: string };
  subject: { id: string };
  refs: object;
};
type Page = { items: Item[]; nextCursor: string | null };
type Anchor = { district: string; day: string; count: number; seq: number; hash: string };

describeOnEngines('the audit chain', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-audit-'));
  let world: World;
  let reader: Reader;
  let work: UnitOfWork;
  let chain: AuditChain;
  let kase: Body;
  let eventId: string;

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    reader = world.app.get(Reader);
    work = world.app.get(UnitOfWork);
    chain = world.app.get(AuditChain);
    kase = await registered({ kind: 'NAMED_UNVERIFIED', name: NAME, phone: PHONE });
    for (let more = 0; more < 3; more += 1) await registered({ kind: 'ANONYMOUS', anonymous: true });
    await chain.chain();
    eventId = (await reader.sql<{ id: string }>('SELECT MIN(id) AS id FROM case_events'))[0]!.id;
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const registered = async (complainant: object): Promise<Body> => {
    const { status, body } = await (await world.as('djy01')).post('/api/cases', complaint({ now: () => NOW }, { complainant }));
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  };
  const entries = async (reads: Reads = reader): Promise<AuditEntry[]> => {
    const all: AuditEntry[] = [];
    for await (const batch of entriesFrom(reads, DISTRICT)) all.push(...batch);
    return all;
  };
  const lastNoted = async (action: string): Promise<AuditEntry | undefined> => {
    await chain.chain();
    return (await entries()).findLast((entry) => entry.action === action);
  };
  const asAuditor = async (query = ''): Promise<Page> => (await (await world.as('sj01')).get<Page>(`/api/audit${query}`)).body;
  const verified = (reads: Reads = reader): Promise<AuditState> => verifyAudit(reads, { witnesses: AUDITED_TABLES });
  const faultOf = ({ chains, strangers }: AuditState): string | undefined => {
    const [fault] = [...chains.flatMap((each) => each.fault ?? []), ...strangers];
    return fault && sentenceOfFault(fault).en;
  };
  /** As somebody does who is not of this house and has no database. */
  const offline = async (reads: Reads, anchors: readonly object[] = []): Promise<{ code: number; said: string }> => {
    const [exported, anchored] = [join(folder, 'export.jsonl'), join(folder, 'anchors.jsonl')];
    writeFileSync(exported, (await entries(reads)).map((entry) => `${lineOf(entry)}\n`).join(''));
    writeFileSync(anchored, anchors.map((anchor) => `${canonicalJson(anchor)}\n`).join(''));
    return verifier(exported, anchored);
  };
  const verifier = (exported: string, anchored: string): Promise<{ code: number; said: string }> =>
    new Promise((resolve) => {
      execFile('node', ['scripts/audit-verify.mjs', exported, anchored], (error, said) =>
        resolve({ code: Number(error?.code ?? 0), said: said.trim() }),
      );
    });

  it('holds every case event with its digest, and no word about a person', async () => {
    const all = await entries();
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => at + 1));
    const events = await reader.sql<{ id: string }>('SELECT id FROM case_events');
    expect(events.length).toBeGreaterThan(3);
    const proven = new Set(all.filter(({ refs }) => /"event":"[0-9a-f]{64}"/.test(refs)).map(({ id }) => id));
    expect(events.filter(({ id }) => !proven.has(id))).toEqual([]);
    const text = JSON.stringify(all);
    for (const word of [NAME, PHONE, '提名会', '登记员']) expect(text).not.toContain(word);
    expect(Buffer.byteLength(text)).toBe(text.length);
  });

  it('is sound, guarded and the same to an outsider', async () => {
    expect(await verified()).toMatchObject({ strangers: [], missingGuards: [], chains: [{ fault: undefined }] });
    expect(await offline(reader)).toEqual({ code: 0, said: expect.stringContaining('entries are sound') });
  });

  it('holds what is read: identities, files, what lies beyond a first page', async () => {
    const clerk = await world.as('djy01');
    const { status } = await clerk.post(`/api/cases/${kase.id}/identity`, { reason: REASON });
    expect(status).toBe(200);
    const form = new FormData();
    form.append('file', new Blob(['名单']), `${NAME}.txt`);
    const file = await clerk.post(`/api/cases/${kase.id}/evidence`, form);
    await clerk.get(`/api/cases/${kase.id}/evidence/${file.body.id}`);
    const first = await clerk.get<Page>('/api/cases?limit=1');
    await clerk.get(`/api/cases?limit=1&cursor=${first.body.nextCursor}`);
    const me = (await lastNoted('case.evidenceRead'))!.actorId;
    expect(await lastNoted('case.identityReading')).toMatchObject({ actorId: me, subjectId: kase.id });
    expect(await lastNoted('list.read')).toMatchObject({ actorId: me, subjectId: '/api/cases' });
    expect((await entries()).filter(({ action }) => action === 'list.read')).toHaveLength(1);
    const text = JSON.stringify(await entries());
    for (const word of [NAME, REASON]) expect(text).not.toContain(word);
  });

  it('holds what a room writes without noting it: who called which route about what', async () => {
    const { body: me } = await (await world.as('djy01')).get<{ staff: { id: string } }>('/api/session');
    const absence = { from: '2026-11-02', to: '2026-11-03' };
    const before = (await entries()).length;
    const { status } = await (await world.as('djy01')).patch(`/api/staff/${me.staff.id}/absence`, absence);
    expect(status).toBe(200);
    await chain.chain();
    const fresh = (await entries()).slice(before);
    expect(fresh).toMatchObject([{ actorKind: 'staff', actorId: me.staff.id }]);
    expect(`${fresh[0]!.subjectId} ${fresh[0]!.refs}`).toContain(me.staff.id);
  });

  it('is read by the auditor alone, by pages, actor, subject and day', async () => {
    for (const who of ['djy01', 'admin01', 'fzr01']) expect((await (await world.as(who)).get('/api/audit')).status).toBe(403);
    expect((await world.anonymous.get('/api/audit')).status).toBe(401);
    const all = await asAuditor('?limit=100');
    const walked: Item[] = [];
    for (let cursor = ''; ;) {
      const page = await asAuditor(`?limit=7${cursor}`);
      walked.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(walked.map(({ seq }) => seq).filter((seq) => seq <= all.items[0]!.seq)).toEqual(all.items.map(({ seq }) => seq));
    const ofCase = await asAuditor(`?subject=${kase.id}`);
    expect(ofCase.items.length).toBeGreaterThan(2);
    expect(ofCase.items.every(({ subject }) => subject.id === kase.id)).toBe(true);
    const [{ actor }] = ofCase.items as [Item];
    expect((await asAuditor(`?actor=${actor.id}`)).items.every((item) => item.actor.id === actor.id)).toBe(true);
    const [byAct, begunSo] = [await asAuditor(`?action=${ofCase.items[0]!.action}`), await asAuditor('?action=case.')];
    expect(new Set(byAct.items.map(({ action }) => action))).toEqual(new Set([ofCase.items[0]!.action]));
    expect(begunSo.items.every(({ action }) => action.startsWith('case.'))).toBe(true);
    expect((await asAuditor('?day=2026-10-12')).items.length).toBeGreaterThan(2);
    expect((await asAuditor('?day=2026-10-13')).items).toEqual([]);
    // Whoever reads long is read about.
    expect(await lastNoted('list.read')).toMatchObject({ subjectId: '/api/audit' });
  });

  it('is searched by act with an index', async () => {
    if (engine.name !== 'sqlite+embedded') return;
    const plan: string[] = [];
    const explain = async (text: string, params?: readonly unknown[]): Promise<object[]> => {
      plan.push(...(await reader.sql<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, params)).map(({ detail }) => detail));
      return [];
    };
    await new AuditTrail({ sql: explain } as unknown as Reader).page('990114', { action: 'case.register' }, undefined, 20);
    expect(plan).toEqual([expect.stringContaining('ix_audit_entries_action (district_code=? AND action=?)')]);
  });

  it('is anchored once for a day that has ended, and gives the anchor out', async () => {
    const before = world.clock.now();
    world.at('2026-10-13T00:05:00+08:00');
    const auditor = await receiverOfAnchors();
    world.app.get<Settings>(SETTINGS).anchorUrl = auditor.url;
    await Promise.all([world.run('audit.anchor'), world.run('audit.anchor')]);
    await world.run('audit.anchor');
    await world.settled();
    const { body } = await (await world.as('sj01')).get<{ items: Anchor[] }>('/api/audit/anchors');
    expect(body.items).toMatchObject([{ district: DISTRICT, day: '2026-10-12' }]);
    const [{ seq, hash, count }] = body.items as [Anchor];
    expect((await entries())[seq - 1]).toMatchObject({ hash });
    expect(count).toBe(seq);
    expect(await lastNoted('audit.anchor')).toMatchObject({ subjectId: '2026-10-12' });
    expect(auditor.taken.map((line) => JSON.parse(line) as Anchor)).toEqual([body.items[0]]);
    auditor.refuse();
    const { handler } = world.app.get(AuditAnchorJob, { strict: false }).routes.find(({ name }) => name === 'audit.anchored')!;
    const told = { id: 'again', name: 'audit.anchored', payload: { district: DISTRICT, day: '2026-10-12' } };
    await expect(handler(told)).rejects.toThrow('the receiver of anchors answers 503');
    expect(auditor.taken).toHaveLength(1);
    delete world.app.get<Settings>(SETTINGS).anchorUrl;
    auditor.close();
    world.clock.set(before);
  });

  it('is checked, given out and anchored from the console', async () => {
    const settings = world.app.get<Settings>(SETTINGS);
    const run = (...words: string[]) => commandBeside(settings, engine.databaseUrl(), ['audit', ...words]);
    expect(await run('verify')).toMatchObject({ code: 0, said: expect.stringMatching(/990114: \d+ entries are sound/) });
    const [exported, anchored] = [join(folder, 'given-out.jsonl'), join(folder, 'printed.jsonl')];
    expect(await run('export', exported)).toMatchObject({ code: 0, said: expect.stringMatching(/\d+ entries written/) });
    const printed = await run('anchor', '--day', '2026-10-12');
    expect(printed.code).toBe(0);
    writeFileSync(anchored, printed.said);
    expect(await verifier(exported, anchored)).toEqual({ code: 0, said: expect.stringContaining('1 anchors hold') });
    expect((await run('verify', '--anchors', anchored)).code).toBe(0);
    writeFileSync(
      anchored,
      printed.said.replace(/"hash":"(\w)/, (_, first) => `"hash":"${first === '0' ? '1' : '0'}`),
    );
    expect(await run('verify', '--anchors', anchored)).toMatchObject({ code: 1, said: expect.stringContaining('anchored') });
    expect(await lastNoted('console.audit-export')).toMatchObject({
      actorId: 'console',
      refs: expect.stringContaining('"rows":'),
    });
    expect((await run('anchor', '--day', '2027-01-01')).code).toBe(1);
    expect((await run('verify', '--anchor')).code).toBe(2);
  });

  it('holds that a key was taken out, though no row tells of it', async () => {
    const settings = world.app.get<Settings>(SETTINGS);
    const former = { id: 'k-former', key: Buffer.alloc(32, 7) };
    const both = { ...settings, masterKeys: [...settings.masterKeys, former] as const };
    expect((await commandBeside(both, engine.databaseUrl(), ['keys', 'remove', 'k-former'])).code).toBe(0);
    expect(await lastNoted('console.keys-remove')).toMatchObject({ actorKind: 'console', refs: '{"key":"k-former"}' });
  });

  it('holds what an account may do from now on, not only that it was changed', async () => {
    const { body } = await (await world.as('admin01')).get<{ items: { id: string; username: string }[] }>('/api/staff');
    const { id } = body.items.find(({ username }) => username === 'djy02')!;
    for (const active of [false, true])
      expect((await (await world.as('admin01')).patch(`/api/staff/${id}`, { active })).status).toBe(200);
    await chain.chain();
    const changes = (await entries()).filter(({ action, subjectId }) => action === 'staff.change' && subjectId === id);
    expect(changes.map(({ refs }) => JSON.parse(refs) as object)).toMatchObject([
      { active: false, role: 'intake_clerk' },
      { active: true, role: 'intake_clerk' },
    ]);
  });

  it('is checked beside an application that goes on chaining', async () => {
    const goesOn: Reads = Object.assign(Object.create(reader) as Reader, {
      findOne: async (...asked: Parameters<Reads['findOne']>) => {
        await registered({ kind: 'ANONYMOUS', anonymous: true });
        await chain.chain();
        const found = await reader.findOne(...asked);
        await registered({ kind: 'ANONYMOUS', anonymous: true });
        await chain.chain();
        return found;
      },
    });
    const [before] = (await verified()).chains;
    const { chains } = await verified(goesOn);
    expect(chains).toMatchObject([{ fault: undefined }]);
    expect(chains[0]!.entries).toBeGreaterThan(before!.entries);
  });

  it('is written by two processes at once without a gap', async () => {
    const other = await openAsItIs(engine.database(), schema);
    try {
      const secondChain = new AuditChain(other.reader, other.work);
      const before = (await entries()).length;
      const write = (who: UnitOfWork, nth: number) =>
        who.write(async (tx) =>
          note(tx, {
            ...{ districtCode: DISTRICT, at: '2026-10-12T09:00:00.000+08:00', actor: CONSOLE },
            ...{ action: 'test.race', subject: { type: 'test', id: `t${nth}` } },
          }),
        );
      const writing = Promise.all(Array.from({ length: 300 }, (_, nth) => write(nth % 2 === 0 ? work : other.work, nth)));
      const chaining = [chain, secondChain, chain, secondChain].map(async (each) => {
        for (let turn = 0; turn < 10; turn += 1) await each.chain();
      });
      await Promise.all([writing, ...chaining]);
      await Promise.all([chain.chain(), secondChain.chain()]);
      const all = await entries();
      expect(all.length - before).toBe(300);
      expect(faultOf(await verified())).toBeUndefined();
      expect(await reader.sql('SELECT id FROM audit_notes')).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('takes no note that rolled back', async () => {
    const before = (await entries()).length;
    const broken = work.write(async (tx) => {
      const [entry] = await tx.find(AuditEntry, { seq: 1 });
      note(tx, {
        districtCode: DISTRICT,
        at: entry!.at,
        actor: CONSOLE,
        action: 'test.undone',
        subject: { type: 'test', id: 't' },
      });
      throw new Error('undone');
    });
    await expect(broken).rejects.toThrow('undone');
    await chain.chain();
    expect(await entries()).toHaveLength(before);
  });

  it.each(attacksOn(engine))('is refused by the database itself: %s', async (_, statement) => {
    await expect(work.write((tx) => tx.change(statement))).rejects.toMatchObject(APPEND_ONLY);
  });

  it.each(['as it is', 'with a table put before that of the entries'])(
    'does not let a note go before it is chained: %s',
    async (how) => {
      const lost = work.write(async (tx) => {
        note(tx, {
          districtCode: DISTRICT,
          at: '2026-10-12',
          actor: CONSOLE,
          action: 'test.lost',
          subject: { type: 'test', id: 't' },
        });
        if (how !== 'as it is') await tx.change('CREATE TEMP TABLE audit_entries AS SELECT id FROM audit_notes');
        await tx.change('DELETE FROM audit_notes');
      });
      await expect(lost).rejects.toMatchObject(APPEND_ONLY);
    },
  );

  /** Drops the guards, as only the owner of the database can, tampers, looks, and takes it all back. */
  const tampered = async <T>(tampering: (tx: Tx) => Promise<unknown>, look: (tx: Tx) => Promise<T>): Promise<T> => {
    const seen: T[] = [];
    const undone = new Error('undone');
    const turn = work.write(async (tx) => {
      await dropGuards(tx.engine, (statement) => tx.change(statement), GUARDED);
      await tampering(tx);
      seen.push(await look(tx));
      throw undone;
    });
    await expect(turn).rejects.toBe(undone);
    return seen[0]!;
  };

  it.each(TAMPERINGS)(
    'names the first broken row once its guards are gone, here and offline: %s',
    async (_, tampering, named) => {
      const anchors = await anchorsKept();
      const { state, outside } = await tampered(tampering, async (tx) => ({
        state: await verified(tx),
        outside: await offline(tx, anchors),
      }));
      expect(faultOf(state)).toMatch(named);
      expect(state.missingGuards).not.toEqual([]);
      expect(outside).toEqual({ code: 1, said: expect.stringMatching(named) });
      expect(faultOf(await verified())).toBeUndefined();
    },
  );

  it('misses a guard that hangs on another table', async () => {
    expect((await tampered(hangGuardElsewhere, verified)).missingGuards).toContain('guard_audit_entries_update');
  });

  /** As they were printed on their days. */
  const anchorsKept = async (): Promise<object[]> =>
    (await (await world.as('sj01')).get<{ items: Anchor[] }>('/api/audit/anchors')).body.items;

  it('finds a chain made anew from end to end, head, anchors and all, by an anchor kept outside', async () => {
    const kept = (await anchorsKept()) as Anchor[];
    const anew = async (tx: Tx): Promise<void> => chainAnew(tx, await entries(tx));
    const given = kept.map(({ district, day, seq, hash }) => ({ district, day, seq, hash }));
    const { alone, withKept, outside } = await tampered(anew, async (tx) => ({
      alone: await verifyAudit(tx, { witnesses: [] }),
      withKept: await verifyAudit(tx, { witnesses: [], given }),
      outside: await offline(tx, kept),
    }));
    expect(faultOf(alone)).toBeUndefined();
    expect(faultOf(withKept)).toMatch(new RegExp(`#${kept.at(-1)!.seq} .*not the one that was anchored.*2026-10-12`));
    expect(outside).toEqual({ code: 1, said: expect.stringContaining('rewritten here or before') });
  });

  it.each(EVENT_TAMPERINGS)('names a case event that was %s', async (_, tampering, named) => {
    expect(faultOf(await tampered((tx) => tampering(tx, eventId), verified))).toMatch(named);
  });

  it('is anchored although somebody has put an anchor of a day to come in the way', async () => {
    await chain.chain();
    const [head] = await reader.sql<{ seq: number; hash: string }>('SELECT seq, hash FROM audit_heads');
    const at = '2026-10-13T00:06:00.000+08:00';
    await work.write((tx) =>
      tx.insert(AuditAnchor, { id: 'ahead', districtCode: DISTRICT, day: '2999-01-01', at, count: 1, ...head! }),
    );
    world.at('2026-10-14T00:05:00+08:00');
    await world.run('audit.anchor');
    const days = await reader.sql<{ day: string }>('SELECT day FROM audit_anchors ORDER BY day');
    expect(days.map(({ day }) => day)).toContain('2026-10-13');
  });
});
