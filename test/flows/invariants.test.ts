import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { dropGuards } from '../support/without-guards.js';
import { startWorld, type World } from '../support/world.js';
import { OF_A_CASE, OF_THE_WHOLE, violationsIn } from './invariants.js';
import { Dice } from './walk/dice.js';
import { nextAct } from './walk/next-act.js';
import { FixedDice } from './walk/straight-way.js';
import { Walker, type ModelCase } from './walk/walker.js';

/** A statement that breaks exactly what the named check looks for. `$done` is a resolved case, `$young` one just registered. */
const PLANTED: Readonly<Record<string, readonly string[]>> = {
  stateIsToldByEvents: [
    `UPDATE cases SET state = 'routed' WHERE id = $young`,
    `UPDATE case_events SET to_state = 'replied' WHERE case_id = $done AND kind = 'accept'`,
    `UPDATE case_events SET from_state = 'registered', to_state = 'closed' WHERE case_id = $done AND kind = 'siteVisit'`,
    `DELETE FROM case_events WHERE case_id = $young`,
  ],
  outcomeIsThatOfTheLastStep: [
    `UPDATE cases SET outcome = 'declined' WHERE id = $done`,
    `UPDATE cases SET closed_at = NULL WHERE id = $done`,
  ],
  eventsAreGapless: [
    `UPDATE case_events SET seq = seq + 100 WHERE case_id = $done AND kind = 'close'`,
    `UPDATE case_events SET at = '2001-01-01T00:00:00.000+08:00' WHERE case_id = $done AND kind = 'close'`,
  ],
  versionCountsEvents: [`UPDATE cases SET version = 1 WHERE id = $done`],
  numberIsToldByTheFirstEvent: [`UPDATE cases SET registered_at = '2025-01-01T00:00:00.000+08:00' WHERE id = $done`],
  reassignmentIsOwedInVerificationOnly: [`UPDATE cases SET needs_reassignment = TRUE WHERE id = $young`],
  seatsAndReviewsAreSingle: [
    `UPDATE assignments SET part = 'lead' WHERE case_id = $done`,
    `UPDATE cases SET state = 'reviewing' WHERE id = $done`,
  ],
  nobodyApprovesOwnFindings: [
    `UPDATE findings SET approved_by_id = author_id WHERE case_id = $done`,
    `UPDATE findings_submissions SET submitted_by_id = (SELECT MAX(approved_by_id) FROM findings WHERE case_id = $done)`,
  ],
  nobodyChecksOwnAction: [
    `UPDATE actions SET checked_by_id = done_by_id WHERE case_id = $done`,
    `UPDATE actions SET checked_by_id = completion_recorded_by_id WHERE case_id = $done`,
    `UPDATE actions SET owner_staff_id = checker_id WHERE case_id = $done`,
    `UPDATE actions SET checked_by_id = NULL WHERE case_id = $done`,
  ],
  nobodyEndsOwnCase: [
    `UPDATE case_events SET actor_id = (SELECT MAX(staff_id) FROM verifiers WHERE case_id = $done) WHERE case_id = $done AND kind = 'close'`,
    `UPDATE call_backs SET by_id = (SELECT MAX(author_id) FROM findings WHERE case_id = $done)`,
  ],
  nobodyGrantsOwnRequest: [
    `INSERT INTO extensions (id, case_id, clock, days, reason, done_so_far, asked_by_id, asked_at, is_granted, decided_by_id, decided_at)
     VALUES ('x', $done, 'whole_case', 5, '-', '-', 'me', '2026-10-12T09:00:00.000+08:00', TRUE, 'me', '2026-10-12T09:00:00.000+08:00')`,
  ],
  whoIsShutOutStaysOut: [
    `INSERT INTO case_exclusions (id, case_id, staff_id, group_id, reason, since, lifted_at)
     SELECT 'x', $done, actor_id, NULL, 'RECUSED', '2026-10-01T00:00:00.000+08:00', NULL FROM case_events WHERE case_id = $done AND kind = 'reply'`,
  ],
  freshEyesAreFresh: [
    `INSERT INTO verifiers (id, case_id, staff_id, round, named_at, declared_no_conflict_at, released_at)
     SELECT 'x', case_id, staff_id, 2, named_at, declared_no_conflict_at, NULL FROM verifiers WHERE case_id = $done LIMIT 1`,
  ],
  resolvedMeansDone: [
    `UPDATE findings SET approved_at = NULL WHERE case_id = $done`,
    `UPDATE actions SET status = 'done' WHERE case_id = $done`,
    `UPDATE explanations SET audiences = '["village_notice"]' WHERE case_id = $done`,
    `UPDATE explanations SET audiences = '["complainant"]' WHERE case_id = $done`,
    `UPDATE call_backs SET result = 'unreached' WHERE case_id = $done`,
  ],
  repliedMeansFound: [`UPDATE cases SET state = 'replied', round = 2 WHERE id = $done`],
  stagesLeaveTheirMark: [`UPDATE cases SET state = 'verifying' WHERE id = $young`],
  closedCasesHaveNoHandlingClocks: [
    `UPDATE deadlines SET slot = 'verify', met_at = NULL, cancelled_at = NULL WHERE case_id = $done AND clock = 'verify'`,
  ],
  clocksAreInOneState: [
    `UPDATE deadlines SET slot = NULL WHERE case_id = $young AND clock = 'triage'`,
    `UPDATE deadlines SET paused_at = started_at WHERE case_id = $young AND clock = 'triage'`,
    `UPDATE deadlines SET paused_seconds = 60 WHERE case_id = $young AND clock = 'notice_15c'`,
  ],
  stepsStartTheirClocks: [
    `DELETE FROM deadlines WHERE case_id = $young AND clock = 'triage'`,
    `DELETE FROM deadlines WHERE case_id = $done AND clock = 'whole_case'`,
  ],
  unsatisfiedAreFollowed: [
    `UPDATE call_backs SET satisfaction = 'DISSATISFIED' WHERE case_id = $done`,
    `INSERT INTO follow_ups (id, case_id, round, call_back_id, raised_at) VALUES ('x', $done, 1, 'y', '2026-10-12T09:00:00.000+08:00')`,
  ],
  numbersAreGapless: [
    `UPDATE case_numbers SET last = last + 1`,
    `UPDATE cases SET number = '990114-2026-000777' WHERE id = $young`,
    `INSERT INTO case_numbers (district_code, year, last) VALUES ('990114', 2031, 1)`,
  ],
  stepsLeaveMessages: [
    `DELETE FROM outbox_messages WHERE name = 'case.step-taken'`,
    `DELETE FROM outbox_messages WHERE name = 'notice.issued'`,
    `DELETE FROM notices WHERE case_id = $done`,
  ],
  noMessageDied: [`UPDATE outbox_messages SET dead_at = created_at`],
  marksInTheOpen: [`UPDATE cases SET working_text = '我是蒯大有' WHERE id = $young`],
};

/** Its fault would lie in the table of steps itself, not in rows. */
const WITHOUT_ROWS = ['everyStateIsReachable'];

describeOnEngines('the invariants of the life cycle', (engine) => {
  let world: World;
  let done: string;
  let young: string;
  beforeAll(async () => {
    world = await startWorld(engine);
    const walker = await Walker.in(world);
    const register = async (phone: string): Promise<ModelCase> => {
      const { status, body } = await (await world.as('djy01')).post('/api/cases', complaint(phone));
      expect(status).toBe(201);
      return { id: body.id, number: body.number, code: body.queryCode, state: 'registered' };
    };
    const kase = await register('19900000041');
    for (let turn = 0; turn < 40; turn += 1) {
      const view = await walker.view(kase.id);
      if (view.state === 'closed') break;
      const act = nextAct(walker.scene(view, [], new FixedDice() as Dice));
      if (act) expect(await walker.send(kase, act)).toMatchObject({ status: expect.any(Number) });
    }
    expect((await walker.view(kase.id)).outcome).toBe('resolved');
    done = kase.id;
    young = (await register('19900000042')).id;
    await world.settled();
  });
  afterAll(() => world?.close());

  it('all hold after one complaint went its whole way', async () => {
    expect(await violationsIn(world.app.get(Reader, { strict: false }), ['蒯大有', '19900000041'])).toEqual([]);
  });

  it('each has a planted fault', () => {
    const named = [...Object.keys(OF_A_CASE), ...Object.keys(OF_THE_WHOLE), 'marksInTheOpen'];
    expect(Object.keys(PLANTED).concat(WITHOUT_ROWS).toSorted()).toEqual(named.toSorted());
  });

  const faults = Object.entries(PLANTED).flatMap(([name, statements]) => statements.map((sql) => [name, sql] as const));

  it.each(faults)('%s notices: %s', async (name, sql) => {
    const planted = await plant(world, sql.replaceAll('$done', `'${done}'`).replaceAll('$young', `'${young}'`));
    expect(planted.filter((violation) => violation.startsWith(`${name}: `))).not.toEqual([]);
  });
});

const complaint = (phone: string): object => ({
  channel: 'CALL',
  townCode: '990114101',
  villageCode: '990114101205',
  stage: 'S4',
  occurrence: 'occurred',
  privacyNoticeGiven: true,
  narrative: '我是蒯大有，村里提名会人数不够。',
  allegations: [{ code: 'S4-02', text: '到会人数不足。' }],
  complainant: { kind: 'NAMED_UNVERIFIED', name: '蒯大有', phone },
  channelDetails: { callStart: '2026-10-12T08:30:00+08:00' },
});

class Undo extends Error {}

/** What is noticed after the statement; the statement itself is rolled back. */
const plant = async (world: World, sql: string): Promise<string[]> => {
  let noticed: string[] = [];
  const work = world.app.get(UnitOfWork, { strict: false }).write(async (tx) => {
    await dropGuards(tx.engine, (statement) => tx.change(statement));
    expect(await tx.change(sql)).toBeGreaterThan(0);
    noticed = await violationsIn(tx, ['蒯大有']);
    throw new Undo();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return noticed;
};
