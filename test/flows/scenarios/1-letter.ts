import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { named, register, type Registered } from '../../support/flow/complaint.js';
import { endOf, Flow } from '../../support/flow/flow.js';
import { accept } from '../../support/flow/handling.js';
import { attempt, noticeOf } from '../../support/flow/notices.js';

describeOnSqliteFirst('scenario 1: a letter that lay on the desk', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-09T10:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  const letter = (): Promise<Registered> =>
    register(flow, {
      channel: 'LETTER',
      allegations: [{ code: 'S3-03', text: '选民名单没有按期张榜' }],
      complainant: named(),
      channelDetails: { dateOnLetter: '2026-09-20', postmarkDate: '2026-09-23', dateReceived: '2026-09-28' },
    });

  it('starts its clocks on the day of receipt, whatever day was written, stamped or keyed', async () => {
    const { id, receivedAt } = await letter();
    expect(receivedAt).toBe('2026-09-28T00:00:00.000+08:00');
    const kase = await flow.see(id);
    expect(kase).toMatchObject({ stage: 'S3', registeredAt: expect.stringMatching(/^2026-10-09T10:/) });
    expect(kase.channelDetails).toMatchObject({ dateOnLetter: '2026-09-20', postmarkDate: '2026-09-23' });
    // A letter that lies so long brings one of supervision at once.
    const own = kase.clocks.filter(({ clock }) => clock !== 'supervision');
    expect(own.map(({ clock }) => clock).toSorted()).toEqual(['acknowledge', 'notice_15c', 'triage']);
    for (const clock of own) expect(clock.startedAt).toBe(receivedAt);
    expect(await flow.clocks(id, 'notice_15c')).toMatchObject([{ dueAt: endOf('2026-10-13'), countingMode: expect.any(String) }]);
    expect(await flow.clocks(id, 'acknowledge')).toMatchObject([{ dueAt: endOf('2026-09-29') }]);
  });

  it('is late with receipt and triage at once, and says so, but not yet with the notice', async () => {
    const { id, number, queryCode } = await letter();
    await flow.world.run('deadlines.sweep');
    expect(await flow.clocks(id, 'acknowledge')).toMatchObject([{ breachedAt: endOf('2026-09-29') }]);
    expect(await flow.clocks(id, 'triage')).toMatchObject([{ breachedAt: '2026-09-28T04:00:00.000+08:00' }]);
    expect(await flow.clocks(id, 'notice_15c')).toMatchObject([{ breachedAt: null }]);
    expect(await new Citizen(flow, { number, queryCode }).status()).toMatchObject({ byDate: '2026-10-13', isLate: false });
  });

  // One after the other as the days go by: a clock that is set back would put events before those that have happened.
  describe('the notice of acceptance, due on 10-13', () => {
    const letters: string[] = [];
    beforeAll(async () => {
      for (let count = 0; count < 2; count += 1) letters.push((await letter()).id);
    });
    const acceptedOn = async (moment: string, id: string): Promise<string> => {
      flow.at(moment);
      await accept(flow, id);
      expect(await noticeOf(flow, id, 'ACCEPTANCE')).toMatchObject({ deliveries: [{ mode: 'POST', state: 'pending' }] });
      return id;
    };
    const noticeClock = async (id: string) => {
      await flow.world.run('deadlines.sweep');
      return (await flow.clocks(id, 'notice_15c'))[0];
    };

    it('does not start the clocks of the handling groups before acceptance', async () => {
      const id = await acceptedOn('2026-10-12T16:00', letters[0]!);
      expect(await flow.clocks(id, 'legal_60c')).toMatchObject([
        { startedAt: expect.stringMatching(/^2026-10-12T16:/), dueAt: endOf('2026-12-11') },
      ]);
      expect(await flow.clocks(id, 'triage')).toMatchObject([{ metAt: expect.stringMatching(/^2026-10-12T16:/) }]);
    });

    it('is late a day later, although the clerk had the letter only since the 9th', async () => {
      const id = await acceptedOn('2026-10-13T16:00', letters[1]!);
      flow.at('2026-10-13T23:59');
      expect(await noticeClock(id)).toMatchObject({ breachedAt: null, metAt: null });
      flow.at('2026-10-14T00:01');
      expect(await noticeClock(id)).toMatchObject({ breachedAt: endOf('2026-10-13'), metAt: null });
    });

    it('is in time when the postman brings it that day, though the receipt is entered on the 16th', async () => {
      flow.at('2026-10-16T09:00');
      await attempt(flow, letters[0]!, 'ACCEPTANCE', { result: 'served', at: '2026-10-13T18:00:00+08:00' });
      const clock = await noticeClock(letters[0]!);
      expect(clock).toMatchObject({ metAt: '2026-10-13T18:00:00.000+08:00', breachedAt: null });
    });
  });

  it('breaks no invariant', () => flow.expectInvariants('阮秋禾'));
});
