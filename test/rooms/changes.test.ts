import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createServer } from '../../src/app/server.js';
import { ChangeFeed } from '../../src/queues/changes/change-feed.service.js';
import { AuditChain } from '../../src/platform/audit/audit-chain.js';
import { describeOnEngines } from '../support/engines.js';
import { listen, type Listening } from '../support/listening.js';
import { cookieOf, PASSWORD, startWorld, type World } from '../support/world.js';
import { worldSettings } from '../support/world-settings.js';
import { body, registered, routed, TOWN } from './handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const AGAINST_TOWN = { respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN }] };

describeOnEngines('changes', (engine) => {
  let world: World;
  const lines: Listening[] = [];

  const cookieFor = async (username: string): Promise<string> => {
    const response = await fetch(new URL('/api/session', world.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    return cookieOf(response);
  };
  const listening = async (username: string, lastEventId?: string): Promise<Listening> => {
    const line = await listen(world.url, await cookieFor(username), lastEventId);
    lines.push(line);
    return line;
  };
  /** What was done until now has been told. */
  const told = async (): Promise<void> => {
    await world.app.get(AuditChain, { strict: false }).chain();
    await world.app.get(ChangeFeed, { strict: false }).tell();
  };

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterEach(() => lines.splice(0).forEach((line) => line.hangUp()));
  afterAll(() => world?.close());

  it('tell each screen of the cases that its person sees, and by no more than they read', async () => {
    const [desk, town, lead] = [await listening('slfz01'), await listening('zld101'), await listening('zd1_zz')];
    const kase = await routed(world);
    body(await (await world.as('zd1_zz')).post(`/api/cases/${kase.id}/notes`, { kind: 'internal', text: '内部记录' }));
    await told();
    await Promise.all([desk, town, lead].map((line) => line.hears(({ event }) => event === 'cases')));
    expect(desk.kindsOf(kase.id)).toEqual(expect.arrayContaining(['register', 'accept', 'note']));
    expect(lead.kindsOf(kase.id)).toEqual(expect.arrayContaining(['accept', 'note']));
    expect(town.kindsOf(kase.id)).toContain('accept');
    expect(town.kindsOf(kase.id)).not.toContain('note');
  });

  it('say nothing at all of a case to those who are shut out, or to whom it is none of their business', async () => {
    const [town, other, desk] = [await listening('zld101'), await listening('zd2_zz'), await listening('slfz01')];
    const hidden = await routed(world, AGAINST_TOWN);
    const shown = await routed(world);
    await told();
    await desk.hears(({ data }) => data.changes?.some(({ caseId }) => caseId === hidden.id) ?? false);
    await town.hears(({ data }) => data.changes?.some(({ caseId }) => caseId === shown.id) ?? false);
    expect(JSON.stringify(town.heard)).not.toContain(hidden.id);
    expect(other.heard.map(({ event }) => event)).toEqual(['ready']);
  });

  it('go on where a screen left off, by a mark that tells nobody how much happens', async () => {
    const first = await listening('slfz01');
    const { id } = await first.hears(({ event }) => event === 'ready');
    expect(id).not.toMatch(/^\d+$/);
    first.hangUp();
    const kase = await registered(world);
    await told();
    const again = await listening('slfz01', id);
    await told();
    await again.hears(({ event }) => event === 'cases');
    expect(again.kindsOf(kase.id)).toContain('register');
    // Another person's mark, or an invented one: what was missed is not known.
    for (const mark of [id!, '12']) {
      const stranger = await listening('slfz02', mark);
      expect((await stranger.hears(() => true)).event).toBe('reset');
    }
  });

  it('come by themselves, from another process as well', async () => {
    const line = await listening('slfz01');
    const neighbour = await createServer({ ...worldSettings(engine), role: 'api' }, { clock: world.clock });
    try {
      const url = await neighbour.listen();
      const far = await listen(url, await cookieFor('slfz01'));
      lines.push(far);
      const { id } = await registered(world);
      const isNews = ({ data }: Listening['heard'][number]) => data.changes?.some(({ caseId }) => caseId === id) ?? false;
      await Promise.all([line.hears(isNews), far.hears(isNews)]);
      const began = performance.now();
      await neighbour.close();
      await far.over;
      expect(performance.now() - began).toBeLessThan(3_000);
    } finally {
      await neighbour.close();
    }
  });

  it('go on when the session gets a new token, and end when it does', async () => {
    const cookie = await cookieFor('zd1_02');
    const line = await listen(world.url, cookie);
    lines.push(line);
    const call = (method: string, path: string, own: string, input?: object): Promise<Response> =>
      fetch(new URL(path, world.url), {
        method,
        headers: { cookie: own, ...(input && { 'content-type': 'application/json' }) },
        ...(input && { body: JSON.stringify(input) }),
      });
    const confirmed = await call('POST', '/api/session/confirmation', cookie, { password: PASSWORD });
    expect((await call('GET', '/api/session', cookie)).status).toBe(401);
    const { id } = await routed(world);
    await told();
    await line.hears(({ event }) => event === 'cases' || event === 'over');
    expect(line.kindsOf(id)).toContain('accept');
    expect((await call('DELETE', '/api/session', cookieOf(confirmed))).status).toBe(204);
    await registered(world);
    await routed(world);
    await told();
    await line.over;
    expect(line.heard.at(-1)?.event).toBe('over');
  });

  it('end with the session, which they do not keep alive', async () => {
    const line = await listening('zd1_01');
    world.at('2026-10-13T09:00:00+08:00');
    const kase = await routed(world);
    await told();
    await line.hears(({ event }) => event === 'over');
    await line.over;
    expect(line.kindsOf(kase.id)).toEqual([]);
  });
});
