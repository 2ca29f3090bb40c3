import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { effort } from '../support/effort.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { generatedFor, type BadRequestRow } from './bad-input/bad-requests.js';
import { layGround } from './bad-input/ground.js';
import { routesOf, type Description, type Route } from './bad-input/routes.js';
import { send } from './bad-input/send.js';
import { specialRows } from './bad-input/special.js';
import type { Ground } from './bad-input/special/makers.js';
import { tablesOf } from './invariants/whole.js';

/** Somebody who is let in at that route: it is the input that is wrong, not the person. */
const callerOf = ({ template }: Route): string => {
  if (template.startsWith('/api/audit')) return 'sj01';
  if (/retention\/plans\/.*decision/.test(template)) return 'fzr01';
  if (/^\/api\/(retention|hotspots|reports|statistics|guidance-drafts)|villages/.test(template)) return 'xjb01';
  if (template.startsWith('/api/tags')) return 'slfz01';
  return /staff|groups|api-tokens|calendar|elections|open311|webhooks/.test(template) ? 'admin01' : 'djy01';
};

/** What a refused request may still leave: the session that asked. And what the day brings meanwhile. */
const MAY_GROW = new Set([
  ...['staff_sessions', 'outbox_messages', 'audit_notes', 'audit_entries', 'audit_heads'],
  ...['audit_anchors', 'daily_reports', 'report_messages'],
]);

const ACTS = `SELECT COUNT(*) AS n FROM (SELECT action FROM audit_notes UNION ALL SELECT action FROM audit_entries) a WHERE action NOT LIKE 'session.%'`;

describeOnEngines('malformed requests', (engine) => {
  let world: World;
  let ground: Ground;
  let routes: Route[];
  /** What is refused never comes to the database: beside PostgreSQL each fourth wrong request to a route is sent, and the first; all in the soak. */
  const isFull = engine.name === 'sqlite+embedded' || effort(0, 1) === 1;
  const hit = new Map<string, number>();
  beforeAll(async () => {
    world = await startWorld(engine);
    ground = await layGround(world);
    const { body } = await world.anonymous.get<Description>('/api/openapi.json');
    routes = routesOf(body).filter(({ template }) => template.startsWith('/api/'));
    await world.settled();
  });
  afterAll(() => world?.close());

  const counts = async (): Promise<Record<string, number>> => {
    const reader = world.app.get(Reader, { strict: false });
    const rows: Record<string, number> = {};
    for (const table of await tablesOf(reader)) {
      if (MAY_GROW.has(table)) continue;
      rows[table] = Number((await reader.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM "${table}"`))[0]?.n);
    }
    const [versions] = await reader.sql<{ n: number }>('SELECT SUM(version) AS n FROM cases');
    const [acts] = await reader.sql<{ n: number }>(ACTS);
    return { ...rows, versions: Number(versions?.n), acts: Number(acts?.n) };
  };

  /** Sends each row in both languages and answers what was wrong with the answers. */
  const faultsOf = async (
    rows: readonly BadRequestRow[],
    languages: readonly ('zh' | 'en')[] = ['zh', 'en'],
  ): Promise<string[]> => {
    const faults: string[] = [];
    for (const [n, row] of rows.entries()) {
      hit.set(row.route, (hit.get(row.route) ?? 0) + 1);
      for (const language of languages.length > 1 ? languages : ([n % 2 === 0 ? 'zh' : 'en'] as const))
        faults.push(...(await send(world, row, language)));
    }
    return faults;
  };

  it('at least sixty of them, each answered 4xx with a code and a sentence in both languages, and nothing is written', async () => {
    const rows = specialRows(ground);
    expect(rows.length).toBeGreaterThanOrEqual(60);
    const before = await counts();
    expect(await faultsOf(rows)).toEqual([]);
    await world.settled();
    expect(await counts()).toEqual(before);
  }, 120_000);

  it('at every route of the API: each field wrong in every way, each address, each header', async () => {
    const before = await counts();
    const faults: string[] = [];
    for (const route of routes) {
      const rows = generatedFor(route, ground.one.id, callerOf(route));
      faults.push(...(await faultsOf(isFull ? rows : rows.filter((_, n) => n % 4 === 0), ['zh'])));
    }
    expect(faults).toEqual([]);
    await world.settled();
    expect(await counts()).toEqual(before);
  }, 240_000);

  it('no route is left out', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ name }) => !hit.get(name)).map(({ name }) => name)).toEqual([]);
  });
});
