import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dayOf, instant } from '../../src/kernel/time.js';
import { httpApi } from '../../src/tools/plan/http-api.js';
import { shiftFor } from '../../src/tools/plan/shift-dates.js';
import { signedIn } from '../../src/tools/walkthrough/sign-in.js';
import { tableOf } from '../../src/tools/walkthrough/table.js';
import { walk, type Walk } from '../../src/tools/walkthrough/walk.js';
import { describeOnSqliteFirst, type TestEngine } from '../support/engines.js';
import { PASSWORD, startWorld, type World } from '../support/world.js';

const block = (engine: TestEngine): void => {
  let world: World;
  let walked: Walk;

  beforeAll(async () => {
    const now = instant(new Date());
    world = await startWorld(engine, { now, shiftDays: shiftFor(dayOf(now)) });
    walked = await walk(httpApi(world.url, signedIn(world.url, PASSWORD)));
  }, 600_000);
  afterAll(() => world?.close());

  it('is refused nothing', () => expect(walked.refusals).toEqual([]));

  it('finds no invariant broken', () => expect(walked.violations).toEqual([]));

  it('takes 120 complaints and 200 real messages, 60 of them to their end', () => {
    expect(walked.rows).toHaveLength(320);
    const ended = walked.rows.filter(({ seen }) => seen.view.outcome !== null || seen.view.round > 1);
    expect(ended.map(({ name }) => name)).toHaveLength(60);
    expect(tableOf(walked.rows).split('\n')).toHaveLength(321);
  });
};
describeOnSqliteFirst('the walk-through', block);
