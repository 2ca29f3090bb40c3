import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ElectionsService } from '../../src/elections/elections.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import { loadReference } from '../../src/app/demo/load-reference.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';

describeOnEngines('the demo district', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine);
  });
  afterAll(() => world?.close());

  it('lets its clerk in and nobody else', async () => {
    const clerk = await world.as('djy01');
    expect((await clerk.get('/api/session')).body).toMatchObject({ staff: { username: 'djy01', role: 'intake_clerk' } });
    expect((await world.anonymous.get('/api/session')).status).toBe(401);
  });

  it('lets the clerk in again after the clock moved past the session', async () => {
    const clerk = await world.as('djy02');
    world.at('2026-10-20T09:00:00+08:00');
    expect((await clerk.get('/api/session')).status).toBe(200);
    world.at('2026-10-12T09:00:00+08:00');
  });

  it('knows places, groups with their seats, and the election', async () => {
    const people = world.app.get(PeopleService, { strict: false });
    const town = await people.townGroupOf('990114101');
    expect((await people.membersOf(town!.id)).map(({ name }) => name).toSorted()).toEqual(
      ['娄静', '牟大田', '扈小满', '郤建军'].toSorted(),
    );
    expect((await people.reviewGroups('990114', 2)).map(({ name }) => name)).toEqual(['市复核机关']);
    expect(await world.app.get(ElectionsService, { strict: false }).stageAt('990114101206', '2026-10-12')).toBe('S4');
    expect((await world.anonymous.get('/health/ready')).status).toBe(200);
  });

  it('is loaded once', async () => {
    expect(await loadReference(world.app, { shiftDays: 0, passwordHash: '' })).toBe('present');
    await world.settled();
  });
});
