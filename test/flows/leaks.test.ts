import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jobTable } from '../../src/app/job-table.js';
import { Exclusion } from '../../src/cases/entities/exclusion.entity.js';
import { matchingNumbers } from '../../src/cases/search-index.js';
import { searchPhrases } from '../../src/cases/search-tokens.js';
import { PeopleService } from '../../src/people/people.service.js';
import { crowd } from '../support/crowd.js';
import { describeOnEngines } from '../support/engines.js';
import { Citizen } from '../support/flow/citizen.js';
import type { Registered } from '../support/flow/complaint.js';
import { Flow } from '../support/flow/flow.js';
import { marksInTheOpen } from './invariants/whole.js';
import { accusation, accusedLater, fullLife, mergedLives, namedLater, sentOn } from './leaks/lives.js';
import { about, answeredAtOnce, askedAgain, grave, onSite, relayed, sentBack, takenBack } from './leaks/more-lives.js';
import { leaksIn, readable, readAll, READERS, recordAnswers, type Reading } from './leaks/readings.js';
import { redisContents } from './leaks/redis-contents.js';
import { identityMarks, MOST, secretsOf, type Secrets } from './leaks/secrets.js';

const S = Array.from({ length: MOST }, (_, n) => secretsOf(n));
const [FULL, LATER, VISITOR, ONLINE, SENT, BY_TYPE, BY_ACCOUNT, BY_LATER, GUIDE, QUESTION, BACK, LIST, SITE] = S;
const [REVIEWED, AGAIN, GRAVE, HEAD, OFFICE, REVIEWER, LIAISON] = S.slice(13);
const IDENTITIES = S.flatMap(identityMarks);
const TOWN = ['zld101', 'zcy101'];

type Lives = [() => Promise<Registered | Registered[]>, ...Secrets[]];

/** Twenty complaints, and whose secrets are in them. */
const livesIn = (flow: Flow): Lives[] => {
  const leader = { staffId: flow.staff('zld101') };
  return [
    [() => fullLife(flow, FULL!), FULL!],
    [() => namedLater(flow, LATER!), LATER!],
    [() => mergedLives(flow, VISITOR!, ONLINE!), VISITOR!, ONLINE!],
    [() => sentOn(flow, SENT!), SENT!],
    [() => accusation(flow, BY_TYPE!, { type: 'TOWN_MEMBER', townCode: '990114101', ...leader }), BY_TYPE!],
    [() => accusation(flow, BY_ACCOUNT!, leader), BY_ACCOUNT!],
    [() => accusedLater(flow, BY_LATER!), BY_LATER!],
    [() => accusation(flow, GUIDE!, { staffId: flow.staff('zd1_01') }), GUIDE!],
    [() => answeredAtOnce(flow, QUESTION!), QUESTION!],
    [() => takenBack(flow, BACK!), BACK!],
    [() => relayed(flow, LIST!), LIST!],
    [() => onSite(flow, SITE!), SITE!],
    [() => sentBack(flow, REVIEWED!), REVIEWED!],
    [() => askedAgain(flow, AGAIN!), AGAIN!],
    [() => grave(flow, GRAVE!), GRAVE!],
    [() => about(flow, HEAD!, 'fzr01'), HEAD!],
    [() => about(flow, OFFICE!, 'xjb01'), OFFICE!],
    [() => about(flow, REVIEWER!, 'fc01'), REVIEWER!],
    [() => about(flow, LIAISON!, 'jw01'), LIAISON!],
  ];
};

describeOnEngines('what nobody may see', (engine) => {
  let flow: Flow;
  let log = '';
  /** By whose secrets are in it; a pair that was merged stands in the order of its secrets. */
  const caseOf = new Map<Secrets, Registered>();
  const cases: Registered[] = [];
  const readings: Reading[] = [];
  /** What was answered to those who wrote, while they wrote. */
  let written: readonly Reading[] = [];

  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00', { logTo: { write: (line) => void (log += line) } });
    const recording = recordAnswers(flow.world);
    const { answered, lost } = await crowd(livesIn(flow), 3, async ([live, ...secrets]) => {
      const lived = [await live()].flat();
      cases.push(...lived);
      for (const [n, s] of secrets.entries()) caseOf.set(s, lived[n]!);
    });
    expect([answered.length, lost]).toEqual([19, 0]);
    written = recording.stop();
    await flow.world.settled();
    // Three weeks on, every clock of the house has struck: reminders, letters, digests, hotspots.
    flow.at('2026-11-02T09:00');
    for (const name of jobTable(flow.world.app).scheduled.keys()) await flow.world.run(name);
    await flow.world.settled();
    const words = S.flatMap(({ name, phrase, accused }) => [name, phrase, accused]);
    const { answered: open } = await crowd(cases, 3, ({ id }) => readable(flow, id));
    const { answered: read } = await crowd(READERS, 3, (who) => readAll(flow, who, open, words));
    readings.push(...read.flat());
    for (const kase of cases) {
      const status = await new Citizen(flow, kase).status();
      readings.push({ who: `citizen ${kase.number}`, path: 'status', status: 200, text: JSON.stringify(status) });
    }
  }, 400_000);
  afterAll(() => flow?.world.close());

  const readBy = (who: readonly string[]): Reading[] => readings.filter((reading) => who.includes(reading.who));

  it('of twenty complaints through their whole lives, with something read of each by everybody', () => {
    expect([S.length, new Set(cases.map(({ id }) => id)).size]).toEqual([20, 21]);
    expect(new Set(readings.map(({ who }) => who)).size).toBe(READERS.length + cases.length);
    expect(written.length).toBeGreaterThan(150);
  });

  it('no answer names a complainant', () => {
    expect(leaksIn([...readings, ...written], IDENTITIES)).toEqual([]);
  });

  it('nobody finds a complainant by search: the index itself does not know one', async () => {
    const isHit = ({ path, text }: Reading): boolean =>
      IDENTITIES.some((mark) => path.endsWith(encodeURIComponent(mark))) && !text.includes('{"items":[],');
    expect(readings.filter(isHit).map(({ who, path }) => `${who} ${decodeURIComponent(path)}`)).toEqual([]);
    const found = async (words: string): Promise<number> =>
      (await matchingNumbers(flow.reader, '990114', searchPhrases(words), undefined, 5)).length;
    expect(await found(FULL!.phrase)).toBeGreaterThan(0);
    for (const mark of IDENTITIES) expect([mark, await found(mark)]).toEqual([mark, 0]);
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
        for (const s of [BY_TYPE!, BY_ACCOUNT!, BY_LATER!])
          expect([who, s.name, reached(who, caseOf.get(s)!.id)]).toEqual([who, s.name, false]);
    });

    it('and the guidance group do not learn of the case', () => {
      expect(accused(['zd1_01', 'zd1_02', 'zd1_zz'], GUIDE!)).toEqual([]);
    });

    it('whoever is shut out of a case, by whatever rule, reads nothing that comes of it', async () => {
      const marksOf = new Map([...caseOf].map(([s, { id, number }]) => [id, [s.accused, s.phrase, id, number]]));
      const { staff } = await flow.world.app.get(PeopleService, { strict: false }).roster('990114');
      const shut = (await flow.reader.find(Exclusion, { liftedAt: null })).flatMap(({ caseId, staffId, groupId }) =>
        staff.filter((m) => m.id === staffId || m.groupId === groupId).map(({ username }) => ({ username, caseId })),
      );
      const pairs = new Set(shut.map(({ username, caseId }) => `${username} ${caseId}`));
      for (const [who, s] of [
        ['fzr01', HEAD],
        ['xjb01', OFFICE],
        ['fc01', REVIEWER],
        ['jw01', LIAISON],
      ] as const)
        expect([who, pairs.has(`${who} ${caseOf.get(s!)!.id}`)]).toEqual([who, true]);
      expect(shut.flatMap(({ username, caseId }) => leaksIn(readBy([username]), marksOf.get(caseId) ?? []))).toEqual([]);
    });
  });

  it('a town reads no word of a complaint that the desk has not redacted, nor finds it by its words', () => {
    const marks = S.flatMap(({ phrase, accused }) => [phrase, accused]);
    const towns = [...TOWN, 'zld102'];
    expect(leaksIn([...readBy(towns), ...written.filter(({ who }) => towns.includes(who))], marks)).toEqual([]);
    const searches = readBy(TOWN).filter(({ path }) => marks.some((mark) => path.endsWith(encodeURIComponent(mark))));
    for (const { text } of searches) expect(text).toContain('{"items":[],"nextCursor":null}');
  });

  it('the discipline liaison reads and finds no word of what is no accusation', () => {
    const marks = [FULL!, LATER!, VISITOR!, ONLINE!, SENT!].flatMap(({ phrase, accused }) => [phrase, accused]);
    expect(leaksIn(readBy(['jw01']), marks)).toEqual([]);
    const searches = readBy(['jw01']).filter(({ path }) => marks.some((mark) => path.endsWith(encodeURIComponent(mark))));
    for (const { text } of searches) expect(text).toContain('{"items":[],"nextCursor":null}');
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
      ).post(`/api/cases/${caseOf.get(FULL!)!.id}/identity`, { reason: '电话回访' });
      if (status === 200) may.push(who);
      else expect(leaksIn([{ who, path: 'identity', status, text: JSON.stringify(body) }], IDENTITIES)).toEqual([]);
    }
    expect(may).toEqual(['djy01', 'djy02', 'slfz01', 'zd1_zz', 'zd1_01', 'zd1_02', 'xjb01']);
  });
});
