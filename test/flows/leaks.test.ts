import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnEngines } from '../support/engines.js';
import { Citizen } from '../support/flow/citizen.js';
import type { Registered } from '../support/flow/complaint.js';
import { Flow } from '../support/flow/flow.js';
import { marksInTheOpen } from './invariants/whole.js';
import { accusation, accusedLater, fullLife, mergedLives, namedLater, sentOn } from './leaks/lives.js';
import { leaksIn, readAll, READERS, type Reading } from './leaks/readings.js';
import { redisContents } from './leaks/redis-contents.js';
import { identityMarks, secretsOf } from './leaks/secrets.js';

const S = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(secretsOf);
const [FULL, LATER, VISITOR, ONLINE, SENT, BY_TYPE, BY_ACCOUNT, BY_LATER, GUIDE] = S;
const IDENTITIES = S.flatMap(identityMarks);
const TOWN = ['zld101', 'zcy101'];

describeOnEngines('what nobody may see', (engine) => {
  let flow: Flow;
  let log = '';
  let cases: Registered[];
  const readings: Reading[] = [];

  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00', { logTo: { write: (line) => void (log += line) } });
    const leader = { staffId: flow.staff('zld101') };
    cases = [
      await fullLife(flow, FULL!),
      await namedLater(flow, LATER!),
      ...(await mergedLives(flow, VISITOR!, ONLINE!)),
      await sentOn(flow, SENT!),
      await accusation(flow, BY_TYPE!, { type: 'TOWN_MEMBER', townCode: '990114101', ...leader }),
      await accusation(flow, BY_ACCOUNT!, leader),
      await accusedLater(flow, BY_LATER!),
      await accusation(flow, GUIDE!, { staffId: flow.staff('zd1_01') }),
    ];
    await flow.world.settled();
    const words = [...IDENTITIES, ...S.flatMap(({ phrase, accused }) => [phrase, accused])];
    const ids = cases.map(({ id }) => id);
    for (const who of READERS) readings.push(...(await readAll(flow, who, ids, words)));
    for (const [index, kase] of cases.entries()) {
      const status = await new Citizen(flow, kase).status();
      readings.push({ who: `citizen ${index}`, path: 'status', status: 200, text: JSON.stringify(status) });
    }
  }, 300_000);
  afterAll(() => flow?.world.close());

  const readBy = (who: readonly string[]): Reading[] => readings.filter((reading) => who.includes(reading.who));

  it('no answer names a complainant', () => {
    expect(leaksIn(readings, IDENTITIES)).toEqual([]);
  });

  it('nobody finds a complainant by search', () => {
    const isHit = ({ path, text }: Reading): boolean =>
      IDENTITIES.some((mark) => path.endsWith(encodeURIComponent(mark))) && !text.startsWith('{"items":[],');
    expect(readings.filter(isHit).map(({ who, path }) => `${who} ${decodeURIComponent(path)}`)).toEqual([]);
  });

  describe('the accused', () => {
    const accused = (who: readonly string[], ...of: (typeof S)[number][]): string[] =>
      leaksIn(
        readBy(who),
        of.flatMap((s) => [s.accused, s.phrase]),
      );
    const reached = (who: string, id: string): boolean => readBy([who]).some(({ text }) => text.includes(id));

    it('and the town group do not learn of the case, however they were entered', () => {
      expect(accused(TOWN, BY_TYPE!, BY_ACCOUNT!, BY_LATER!)).toEqual([]);
      for (const who of TOWN)
        for (const index of [5, 6, 7]) expect([who, index, reached(who, cases[index]!.id)]).toEqual([who, index, false]);
    });

    it('and the guidance group do not learn of the case', () => {
      expect(accused(['zd1_01', 'zd1_02', 'zd1_zz'], GUIDE!)).toEqual([]);
    });
  });

  it('a town reads no word of a complaint that the desk has not redacted, nor finds it by its words', () => {
    const marks = S.flatMap(({ phrase, accused }) => [phrase, accused]);
    expect(leaksIn(readBy([...TOWN, 'zld102']), marks)).toEqual([]);
    const searches = readBy(TOWN).filter(({ path }) => marks.some((mark) => path.endsWith(encodeURIComponent(mark))));
    for (const { text } of searches) expect(JSON.parse(text)).toEqual({ items: [], nextCursor: null });
  });

  it('the discipline liaison reads and finds no word of what is no accusation', () => {
    const marks = [FULL!, LATER!, VISITOR!, ONLINE!, SENT!].flatMap(({ phrase, accused }) => [phrase, accused]);
    expect(leaksIn(readBy(['jw01']), marks)).toEqual([]);
    const searches = readBy(['jw01']).filter(({ path }) => marks.some((mark) => path.endsWith(encodeURIComponent(mark))));
    for (const { text } of searches) expect(JSON.parse(text)).toEqual({ items: [], nextCursor: null });
  });

  it('the database holds identities sealed only, and no query code', async () => {
    const codes = cases.flatMap(({ queryCode }) => [queryCode, queryCode.replaceAll(' ', '')]);
    expect(await marksInTheOpen(flow.reader, [...IDENTITIES, ...codes])).toEqual([]);
  });

  it('log and queue hold neither identities, nor codes, nor words of the complaint', async () => {
    const url = engine.redisUrl();
    const kept = log + (url ? await redisContents(url) : '');
    const codes = cases.flatMap(({ queryCode }) => [queryCode, queryCode.replaceAll(' ', '')]);
    const marks = [...IDENTITIES, ...codes, ...S.flatMap(({ phrase, accused }) => [phrase, accused])];
    expect(log).toContain('"route":"/api/cases/:id"');
    expect(marks.filter((mark) => kept.includes(mark))).toEqual([]);
  });

  it('an identity is answered to those who may read it, for a reason, and to nobody else', async () => {
    const may: string[] = [];
    for (const who of READERS) {
      const { status, body } = await (
        await flow.world.as(who)
      ).post(`/api/cases/${cases[0]!.id}/identity`, { reason: '电话回访' });
      if (status === 200) may.push(who);
      else expect(leaksIn([{ who, path: 'identity', status, text: JSON.stringify(body) }], IDENTITIES)).toEqual([]);
    }
    expect(may).toEqual(['djy01', 'djy02', 'slfz01', 'zd1_zz', 'zd1_01', 'zd1_02', 'xjb01']);
  });
});
