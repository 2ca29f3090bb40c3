import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FireRungsService } from '../../src/ladder/fire-rungs.service.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { verifying } from './handled-case.js';
import { rows } from './ladder-desk.js';

const N = 5000;
describeOnEngines('speed', (engine) => {
  let world: World;
  beforeAll(async () => { world = await startWorld(engine, { now: '2026-10-12T09:00:00+08:00' }); });
  afterAll(() => world?.close());
  it('fires', async () => {
    const { id } = await verifying(world);
    await world.settled();
    const clone = async (table: string, where: string, over: Record<string, string>) => {
      const [row] = await rows<Record<string, unknown>>(world, `SELECT * FROM ${table} WHERE ${where} LIMIT 1`, id);
      const cols = Object.keys(row!);
      const sel = cols.map((c) => over[c] ?? `t."${c}"`).join(', ');
      await world.app.get(UnitOfWork, { strict: false }).write((tx) => tx.change(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < ${N}) INSERT INTO ${table} (${cols.map((c) => `"${c}"`).join(', ')}) SELECT ${sel} FROM ${table} t, n WHERE ${where.replaceAll(/\b(case_id|id|clock|part|seq)\b/g, 't.$1')}`, [id]));
    };
    const c = `t.case_id || '-' || n.i`, k = `t.id || '-' || n.i`;
    await clone('cases', 'id = ?', { id: k, number: `t.number || '-' || n.i` });
    await clone('assignments', `case_id = ? AND part = 'lead'`, { id: k, case_id: c });
    await clone('assignments', `case_id = ? AND part = 'co_handler'`, { id: k, case_id: c });
    await clone('verifiers', `case_id = ?`, { id: k, case_id: c });
    await clone('case_events', `case_id = ? AND seq = 1`, { id: k, case_id: c });
    await clone('deadlines', `case_id = ? AND clock = 'verify'`, { id: k, case_id: c });
    if (engine.name !== 'sqlite+embedded') await rows(world, 'ANALYZE');
    const fire = world.app.get(FireRungsService, { strict: false });
    for (const [what, at] of [['p50', '2026-10-14T05:00:00+08:00'], ['p80', '2026-10-15T07:00:00+08:00'], ['due', '2026-10-16T00:00:01+08:00']]) {
      world.at(at!);
      const t = performance.now();
      await fire.fireDue();
      const s = (performance.now() - t) / 1000;
      const [n] = await rows<{ n: number }>(world, `SELECT COUNT(*) AS n FROM escalations WHERE clock = 'verify' AND rung = ?`, what);
      const [a] = await rows<{ n: number }>(world, `SELECT COUNT(*) AS n FROM alerts`);
      console.log(engine.name, what, Number(n!.n), 'rungs in', s.toFixed(2), 's =', Math.round(Number(n!.n) / s), '/s', 'alerts', a!.n);
    }
    // Raw: the same rows again, by hand.
    const work = world.app.get(UnitOfWork, { strict: false });
    const es = await rows<Record<string, unknown>>(world, `SELECT * FROM escalations WHERE clock='verify' AND rung='due'`);
    const as = await rows<Record<string, unknown>>(world, `SELECT a.* FROM alerts a JOIN escalations e ON e.id=a.escalation_id WHERE e.clock='verify' AND e.rung='due'`);
    const ev = await rows<Record<string, unknown>>(world, `SELECT * FROM case_events WHERE kind='rungFired' AND particulars LIKE '%"verify"%' AND particulars LIKE '%"due"%'`);
    const byCase = (list: Record<string, unknown>[]) => { const m = new Map<string, Record<string, unknown>[]>(); for (const r of list) { const k = String(r['case_id']); m.set(k, [...(m.get(k) ?? []), r]); } return m; };
    await work.write(async (tx) => { await tx.change(`DELETE FROM alerts WHERE escalation_id IN (SELECT id FROM escalations WHERE rung='due')`); await tx.change(`DELETE FROM escalations WHERE rung='due' AND clock='verify'`); await tx.change(`DELETE FROM case_events WHERE kind='rungFired' AND particulars LIKE '%"verify"%' AND particulars LIKE '%"due"%'`); });
    const [am, em] = [byCase(as), byCase(ev)];
    const ins = (table: string, list: Record<string, unknown>[]): [string, unknown[]][] => { const out: [string, unknown[]][] = []; const chunk = engine.name === 'sqlite+embedded' ? 1 : 100; for (let i = 0; i < list.length; i += chunk) { const part = list.slice(i, i + chunk); const cols = Object.keys(part[0]!); out.push([`INSERT INTO ${table} (${cols.map((c) => `"${c}"`).join(',')}) VALUES ${part.map(() => `(${cols.map(() => '?').join(',')})`).join(',')}`, part.flatMap((r) => cols.map((c) => r[c]))]); } return out; };
    const batches: [string, unknown[]][][] = [];
    for (let i = 0; i < es.length; i += 100) { const part = es.slice(i, i + 100); const ids = part.map((e) => e['deadline_id']); batches.push([
      [engine.name === 'sqlite+embedded' ? `UPDATE deadlines SET next_rung='w1', last_rung='due' WHERE id IN (SELECT value FROM json_each(?))` : `UPDATE deadlines SET next_rung='w1', last_rung='due' WHERE id = ANY(?)`, [engine.name === 'sqlite+embedded' ? JSON.stringify(ids) : ids]],
      ...ins('escalations', part), ...ins('alerts', part.flatMap((e) => am.get(String(e['case_id'])) ?? [])), ...ins('case_events', part.flatMap((e) => em.get(String(e['case_id'])) ?? []))]); }
    const t = performance.now();
    for (const batch of batches) await work.write(async (tx) => { for (const [text, params] of batch) tx.send(text, params); });
    const s = (performance.now() - t) / 1000;
    console.log(engine.name, 'RAW', es.length, as.length, ev.length, 'rows in', s.toFixed(2), 's =', Math.round(es.length / s), '/s rungs in');
    expect(1).toBe(1);
  }, 120000);
});
