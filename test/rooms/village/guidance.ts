import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadGuidance } from '../../../src/app/demo/load-guidance.js';
import { GuidanceService } from '../../../src/guidance/guidance.service.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type Client, type World } from '../../support/world.js';

type Articles = { items: { slug: string; version: number; stage: string; codes: string[]; answer: string }[] };
const AT = '2026-09-01T00:00:00.000+08:00';

describeOnSqliteFirst('guidance', (engine) => {
  let world: World;
  let clerk: Client;
  const slugs = async (query: string): Promise<string[]> =>
    (await clerk.get<Articles>(`/api/guidance?${query}`)).body.items.map(({ slug }) => slug);

  beforeAll(async () => {
    world = await startWorld(engine);
    await loadGuidance(world.app, { districtCode: '990114', validFrom: '2026-09-01', at: AT });
    clerk = await world.as('djy01');
  });
  afterAll(() => world?.close());

  it('lists every article of the district, and only to staff', async () => {
    expect(await slugs('')).toHaveLength(40);
    expect((await world.anonymous.get('/api/guidance')).status).toBe(401);
  });

  it('finds by two-character words, best match first, all words together', async () => {
    expect((await slugs(`q=${encodeURIComponent('推选')}`))[0]).toBe('vec-formation');
    expect(await slugs(`q=${encodeURIComponent('推选 备案')}`)).toContain('vec-formation');
    expect(await slugs(`q=${encodeURIComponent('推选 从来没有的词语')}`)).toEqual([]);
    expect(await slugs(`q=${encodeURIComponent('？！')}`)).toEqual([]);
  });

  it('filters by stage, counting articles of all stages in, and by code', async () => {
    const stage = (await clerk.get<Articles>('/api/guidance?stage=S2')).body.items;
    expect(stage.length).toBeGreaterThan(0);
    expect(stage.every((a) => a.stage === 'S2' || a.stage === 'ALL')).toBe(true);
    expect(await slugs('code=S2-02')).toEqual(['vec-leave']);
    expect((await clerk.get('/api/guidance?stage=S10')).status).toBe(400);
  });

  it('answers one article by its slug', async () => {
    const one = await clerk.get<Articles['items'][0]>('/api/guidance/vec-leave');
    expect(one.body).toMatchObject({ slug: 'vec-leave', version: 1, codes: ['S2-02'] });
    expect((await clerk.get('/api/guidance/no-such')).status).toBe(404);
  });

  it('keeps versions: the same words change nothing, other words are a new version from their day on', async () => {
    await loadGuidance(world.app, { districtCode: '990114', validFrom: '2026-09-01', at: AT });
    const guidance = world.app.get(GuidanceService, { strict: false });
    const { id: _id, version: _version, addedAt: _at, ...said } = (await guidance.find('990114', 'vec-leave'))!;
    const later = { ...said, answer: '新的答复。', validFrom: '2026-10-20' };
    await world.app.get(UnitOfWork).write((tx) => guidance.addArticle(tx, later, AT));
    expect((await clerk.get<Articles['items'][0]>('/api/guidance/vec-leave')).body.version).toBe(1);
    world.at('2026-10-20T09:00:00+08:00');
    const now = (await clerk.get<Articles['items'][0]>('/api/guidance/vec-leave')).body;
    expect([now.version, now.answer]).toEqual([2, '新的答复。']);
    expect(await slugs('')).toHaveLength(40);
  });
});
