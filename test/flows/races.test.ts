import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { effort } from '../support/effort.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type Answer, type World } from '../support/world.js';
import { violationsIn } from './invariants.js';
import { CITIZEN, nextAct, type PlannedAct } from './walk/next-act.js';
import { rollBackOne } from './walk/roll-back.js';
import { BEFORE, direct, FixedDice } from './walk/straight-way.js';
import { Walker, type ModelCase } from './walk/walker.js';
import type { Step } from '../../src/cases/step-names.js';

const COMPLAINT = {
  channel: 'CALL',
  townCode: '990114101',
  villageCode: '990114101205',
  stage: 'S4',
  occurrence: 'occurred',
  privacyNoticeGiven: true,
  narrative: '村里提名会人数不够，请查。',
  allegations: [{ code: 'S4-02', text: '提名会到会人数不足。' }],
  complainant: { kind: 'NAMED_UNVERIFIED', name: '蒯大有', phone: '19900000041' },
  channelDetails: { callStart: '2026-10-12T08:30:00+08:00' },
};

/** Of somebody else each time, so that none is a repeat petition of another. */
const complaintOf = (turn: number): object => ({
  ...COMPLAINT,
  complainant: { ...COMPLAINT.complainant, phone: `1991${String(turn).padStart(7, '0')}` },
});

/** Tries per step, each on a case of its own: a race lost by luck once is not lost every time. */
const RACES = effort(2, 20);

describeOnEngines('racing', (engine) => {
  let world: World;
  let walker: Walker;
  let reader: Reader;
  beforeAll(async () => {
    world = await startWorld(engine);
    walker = await Walker.in(world);
    reader = world.app.get(Reader, { strict: false });
  });
  afterAll(() => world?.close());

  let serial = 9_000_000;
  const register = async (): Promise<ModelCase> => {
    const { status, body } = await (await world.as('djy01')).post('/api/cases', complaintOf((serial += 1)));
    expect(status).toBe(201);
    return { id: body.id, number: body.number, code: body.queryCode, state: 'registered' };
  };

  /** Takes a case forward until it is the step's turn, and answers that act. */
  const upTo = async (step: Step, kase: ModelCase): Promise<PlannedAct> => {
    for (let turn = 0; turn < 60; turn += 1) {
      const view = await walker.view(kase.id);
      const act = direct(step, kase) ?? nextAct(walker.scene(view, [], new FixedDice()));
      if (act && view.state === BEFORE[step] && act.act === step) return act;
      const forward = nextAct(walker.scene(view, [], new FixedDice()));
      if (!forward) throw new Error(`${step} never comes up; the case is ${view.state}`);
      const { status, body } = await walker.send(kase, forward);
      if (status >= 300) throw new Error(`${forward.act} was refused: ${JSON.stringify(body)}`);
    }
    throw new Error(`${step} never comes up`);
  };

  const contest = async (step: Step): Promise<void> => {
    const kase = await register();
    const act = await upTo(step, kase);
    const { version } = await walker.view(kase.id);
    const withVersion = act.by === CITIZEN ? act : { ...act, body: { ...(act.body as object), version } };
    const answers = await Promise.all([walker.send(kase, withVersion), walker.send(kase, withVersion)]);
    expect(answers.map(({ status }) => Math.floor(status / 100) * 100 + (status === 409 ? 9 : 0)).toSorted()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409) as Answer;
    expect(['case.changed', 'case.wrong-state', 'review.already-requested']).toContain(lost.body.code);
    expect((await walker.events(kase.id)).filter((e) => e.kind === step)).toHaveLength(1);
  };

  it.each(Object.keys(BEFORE) as Step[])('two racers at %s: one wins, the other is told 409', async (step) => {
    for (let race = 0; race < RACES; race += 1) await contest(step);
  });

  it('two different steps at once: the loser is told 409, the case stands where the winner left it', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const kase = await register();
      const { version } = await walker.view(kase.id);
      const accept = { act: 'accept', by: 'slfz01', path: `/api/cases/${kase.id}/steps/accept`, body: { version } } as const;
      const decline = {
        act: 'decline',
        by: 'slfz02',
        path: `/api/cases/${kase.id}/steps/decline`,
        body: { ground: 'NOT_REMIT', whereToGo: '请向区人民法院立案庭提出。', version },
      } as const;
      const answers = await Promise.all([walker.send(kase, accept), walker.send(kase, decline)]);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
      const { state } = await walker.view(kase.id);
      expect(state).toBe(answers[0]!.status < 300 ? 'routed' : 'closed');
    }
  });

  it('fifty parallel repeats with one Idempotency-Key make one case with one code; another body is 409', async () => {
    const clerk = await world.as('djy01');
    const before = await countOf(reader, 'cases');
    const key = { 'idempotency-key': `repeat-${engine.name}` };
    const answers = await Promise.all(Array.from({ length: 50 }, () => clerk.post('/api/cases', COMPLAINT, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => `${body.id} ${body.number} ${body.queryCode}`)).size).toBe(1);
    expect(answers[0]!.body.queryCode).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(await countOf(reader, 'cases')).toBe(before + 1);
    const other = await clerk.post('/api/cases', { ...COMPLAINT, narrative: '另一件事。' }, key);
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.different-body']);
  });

  it('fifty parallel repeats by a citizen make one case too', async () => {
    const before = await countOf(reader, 'cases');
    const { channel: _, channelDetails: __, stage: ___, privacyNoticeGiven: ____, ...told } = COMPLAINT;
    const key = { 'idempotency-key': `citizen-${engine.name}` };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.anonymous.post('/api/public/cases', { ...told, consent: true }, key)),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 201)).toEqual([]);
    expect(new Set(answers.map(({ body }) => `${body.number} ${body.queryCode}`)).size).toBe(1);
    expect(await countOf(reader, 'cases')).toBe(before + 1);
  });

  it(
    'registrations at concurrency 32, some of them rolled back, leave gapless and unique numbers',
    async () => {
      const total = effort(300, 10_000);
      const clerk = await world.as('djy01');
      const before = await countOf(reader, 'cases');
      const numbers: string[] = [];
      let next = 0;
      let rolledBack = 0;
      const racer = async (): Promise<void> => {
        for (let turn = (next += 1); turn <= total; turn = next += 1) {
          if (turn % 10 === 0) {
            await rollBackOne(world);
            rolledBack += 1;
          }
          const { status, body } = await clerk.post('/api/cases', complaintOf(turn));
          if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
          numbers.push(body.number);
        }
      };
      await Promise.all(Array.from({ length: 32 }, racer));
      expect(new Set(numbers).size).toBe(total);
      expect(rolledBack).toBe(Math.floor(total / 10));
      expect(await countOf(reader, 'cases')).toBe(before + total);
      const written = await reader.sql<{ number: string }>('SELECT number FROM cases ORDER BY number');
      expect(written.map(({ number }) => number)).toEqual(written.map((_, i) => `990114-2026-${String(i + 1).padStart(6, '0')}`));
    },
    effort(240_000, 1_800_000),
  );

  it(
    'leaves a database in which every invariant holds',
    async () => {
      expect(await violationsIn(reader)).toEqual([]);
    },
    effort(60_000, 600_000),
  );
});

const countOf = async (reader: Reader, table: string): Promise<number> =>
  Number((await reader.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
