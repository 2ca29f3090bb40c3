import { expect } from '@jest/globals';
import type { Body, World } from '../../support/world.js';
import { Dice } from '../walk/dice.js';
import { nextAct } from '../walk/next-act.js';
import { FixedDice } from '../walk/straight-way.js';
import { Walker, type ModelCase } from '../walk/walker.js';
import type { Ground } from './special/makers.js';

const CALL = {
  channel: 'CALL',
  townCode: '990114101',
  villageCode: '990114101205',
  stage: 'S4',
  occurrence: 'occurred',
  privacyNoticeGiven: true,
  narrative: '提名会人数不够。',
  allegations: [{ code: 'S4-02', text: '到会人数不足。' }],
  complainant: { kind: 'NAMED_UNVERIFIED', name: '蒯大有', phone: '19900000041' },
  channelDetails: { callStart: '2026-10-12T08:30:00+08:00' },
};

type Row = { id: string };

/** One case in verification, another just registered; signs in everybody whom the table needs, so that no session is new later. */
export const layGround = async (world: World): Promise<Ground> => {
  const walker = await Walker.in(world);
  const clerk = await world.as('djy01');
  const register = async (): Promise<Body> => {
    const { status, body } = await clerk.post('/api/cases', CALL);
    expect(status).toBe(201);
    return body;
  };
  const [first, second] = [await register(), await register()];
  const kase: ModelCase = { id: first.id, number: first.number, code: first.queryCode, state: 'registered' };
  for (let turn = 0; turn < 2; turn += 1) {
    const act = nextAct(walker.scene(await walker.view(first.id), [], new FixedDice() as Dice));
    if (act) expect((await walker.send(kase, act)).status).toBeLessThan(300);
  }
  const view = await walker.view(first.id);
  const idOf = (rows: unknown): string => (rows as Row[])[0]?.id ?? '';
  return {
    one: {
      id: first.id,
      number: first.number,
      code: first.queryCode,
      allegationId: idOf(view.allegations),
      assignmentId: idOf(view.assignments),
      deliveryId: idOf(view.deliveries),
    },
    other: { id: second.id, number: second.number, allegationId: idOf(second['allegations']) },
    staffIds: walker.people.all.map(({ id }) => id),
  };
};
