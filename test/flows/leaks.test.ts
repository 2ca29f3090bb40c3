import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jobTable } from '../../src/app/job-table.js';
import { Exclusion } from '../../src/cases/entities/exclusion.entity.js';
import { matchingNumbers } from '../../src/cases/search-index.js';
import { searchPhrases } from '../../src/cases/search-tokens.js';
import { PeopleService } from '../../src/people/people.service.js';
import { SETTINGS, type Settings } from '../../src/platform/config/settings.js';
import { FormerContents } from '../../src/platform/database/former-contents.js';
import { letNothingStand } from '../security/ground/nothing-written.js';
import { crowd } from '../support/crowd.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { Citizen } from '../support/flow/citizen.js';
import type { Registered } from '../support/flow/complaint.js';
import { Flow } from '../support/flow/flow.js';
import { marksInTheOpen } from './invariants/whole.js';
import { ALL_SECRETS, livesIn, OF, SOUGHT } from './leaks/all-lives.js';
import { describedBy } from './leaks/bodies.js';
import { carriedOut, filesIn, marksInFiles } from './leaks/on-disk.js';
import {
  ANONYMOUS,
  groundOf,
  isOpenedFile,
  leaksIn,
  readAll,
  READERS,
  recordAnswers,
  TRIERS,
  tryAll,
  type Reading,
} from './leaks/readings.js';
import { redisContents } from './leaks/redis-contents.js';
import { identityMarks, type Secrets } from './leaks/secrets.js';

const IDENTITIES = ALL_SECRETS.flatMap(identityMarks);
const TOWN = ['zld101', 'zcy101'];
const LATER = '2026-11-02T09:00';
/** Nothing of this term is kept any longer. */
const YEARS_ON = '2029-11-05T09:00';

describeOnSqliteFirst('what nobody may see', (engine) => {
  let flow: Flow;
  let log = '';
  /** By whose secrets are in it; a pair that was merged stands in the order of its secrets. */
  const caseOf = new Map<Secrets, Registered>();
  const cases: Registered[] = [];
  const readings: Reading[] = [];
  /** What was answered to those who wrote, while they wrote. */
  let written: readonly Reading[] = [];

  const readEach = async (who: readonly string[], read: (who: string) => Promise<Reading[]>): Promise<Reading[]> => {
    const { answered, lost } = await crowd(who, 3, read);
    expect(lost).toBe(0);
    return answered.flat();
  };

  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00', {
      settings: { open311: 'on' },
      logTo: { write: (line) => void (log += line) },
    });
    const recording = recordAnswers(flow.world);
    const broken: unknown[] = [];
    await crowd(livesIn(flow), 3, async ({ live, secrets }) => {
      const lived = await live().catch((error: unknown) => void broken.push(error));
      if (!lived) return;
      cases.push(...[lived].flat());
      for (const [n, s] of secrets.entries()) caseOf.set(s, [lived].flat()[n]!);
    });
    expect(broken).toEqual([]);
    written = recording.stop();
    await flow.world.settled();
    // Three weeks on, every clock of the house has struck: reminders, letters, digests, hotspots.
    flow.at(LATER);
    for (const name of jobTable(flow.world.app).scheduled.keys()) await flow.world.run(name);
    await flow.world.settled();
    const words = SOUGHT.flatMap(({ name, phrase, accused }) => [name, phrase, accused]);
    const ids = cases.map(({ id }) => id);
    const ground = await groundOf(flow, await describedBy(flow), ids);
    readings.push(...(await readEach([...READERS, ANONYMOUS], (who) => readAll(flow, who, ground, words))));
    for (const kase of cases) {
      const status = await new Citizen(flow, kase).status();
      readings.push({ who: `citizen ${kase.number}`, path: 'status', status: 200, text: JSON.stringify(status) });
    }
    const letStand = letNothingStand(flow.world);
    const { id: tried } = caseOf.get(OF.GRAVE)!;
    readings.push(...(await readEach([...TRIERS, ANONYMOUS], (who) => tryAll(flow, who, ground, tried))));
    letStand();
  }, 400_000);
  afterAll(() => flow?.world.close());

  const readBy = (who: readonly string[]): Reading[] => readings.filter((reading) => who.includes(reading.who));
  const findNothing = (who: readonly string[], marks: readonly string[]): void => {
    const searches = readBy(who).filter(({ path }) => marks.some((mark) => path.endsWith(encodeURIComponent(mark))));
    expect(searches.length).toBeGreaterThan(0);
    expect(searches.filter(({ text }) => !text.includes('{"items":[],"nextCursor":null}'))).toEqual([]);
  };
  const count = async (what: string): Promise<number> => {
    const [row] = await flow.reader.sql<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${what}`);
    return Number(row?.n);
  };

  it('of twenty complaints and more through their whole lives, with something read of each by everybody', async () => {
    expect([ALL_SECRETS.length, new Set(cases.map(({ id }) => id)).size]).toEqual([22, 23]);
    expect(new Set(readings.map(({ who }) => who)).size).toBe(READERS.length + 1 + cases.length);
    expect(written.length).toBeGreaterThan(150);
    const channels = ['CALL', 'LETTER', 'VISIT', 'ONLINE', 'TRANSFER_IN', 'ONSITE', 'LOOKBACK'];
    const whats = ['alerts', 'staff_messages', 'hotspots', 'escalations', "notices WHERE kind = 'LATE'"];
    for (const what of [...whats, ...channels.map((channel) => `cases WHERE channel = '${channel}'`)])
      expect([what, (await count(what)) > 0]).toEqual([what, true]);
    const levels = await flow.reader.sql<{ level: string }>('SELECT DISTINCT confidentiality AS level FROM cases');
    expect(levels.map(({ level }) => level).toSorted()).toEqual(['CONFIDENTIAL', 'NORMAL', 'SECRET']);
  });

  it('no answer names a complainant', () => {
    const shown = readings.filter((reading) => !isOpenedFile(reading));
    expect(leaksIn(shown, IDENTITIES)).toEqual([]);
    // Until the desk was told who it is, nobody could keep that one's words from the desk.
    const told = written.findIndex(({ path }) => path === `/api/cases/${caseOf.get(OF.LATER)!.id}/supplements`);
    const known = IDENTITIES.filter((mark) => !identityMarks(OF.LATER).includes(mark));
    expect([told > 0, leaksIn(written, known), leaksIn(written.slice(told), IDENTITIES)]).toEqual([true, [], []]);
  });

  it('whatever leaves on paper or as a file bears the name of who took it', async () => {
    const { staff } = await flow.world.app.get(PeopleService, { strict: false }).roster('990114');
    const papers = readings.filter(({ path, status }) => status === 200 && /\/(print|export)$/.test(path));
    const unmarked = papers.filter(({ who, text }) => {
      const member = staff.find(({ username }) => username === who);
      return !text.includes(`${member?.name}`) || !text.includes(who);
    });
    expect([papers.length > 100, unmarked.map(({ who, path }) => `${who} ${path}`)]).toEqual([true, []]);
  });

  it('nobody finds a complainant by search: the index itself does not know one', async () => {
    const isHit = ({ path, text }: Reading): boolean =>
      IDENTITIES.some((mark) => path.endsWith(encodeURIComponent(mark))) && !text.includes('{"items":[],');
    expect(readings.filter(isHit).map(({ who, path }) => `${who} ${decodeURIComponent(path)}`)).toEqual([]);
    const found = async (words: string): Promise<number> =>
      (await matchingNumbers(flow.reader, '990114', searchPhrases(words), undefined, 5)).length;
    expect(await found(OF.FULL.phrase)).toBeGreaterThan(0);
    for (const mark of IDENTITIES) expect([mark, await found(mark)]).toEqual([mark, 0]);
  });

  describe('the accused', () => {
    const accused = (who: readonly string[], ...of: Secrets[]): string[] =>
      leaksIn(
        readBy(who),
        of.flatMap((s) => [s.accused, s.phrase]),
      );
    const asked =
      (id: string): ((reading: Reading) => boolean) =>
      ({ path }) =>
        path.includes(id);
    /** The id of the case in an answer to whoever did not name it. */
    const reached = (who: string, id: string): boolean =>
      readBy([who]).some((reading) => !asked(id)(reading) && reading.text.includes(id));

    it('and the town group do not learn of the case, however they were entered', () => {
      expect(accused(TOWN, OF.BY_TYPE, OF.BY_ACCOUNT, OF.BY_LATER)).toEqual([]);
      for (const who of TOWN)
        for (const s of [OF.BY_TYPE, OF.BY_ACCOUNT, OF.BY_LATER])
          expect([who, s.name, reached(who, caseOf.get(s)!.id)]).toEqual([who, s.name, false]);
    });

    it('and the guidance group do not learn of the case', () => {
      expect(accused(['zd1_01', 'zd1_02', 'zd1_zz'], OF.GUIDE, OF.GUIDES)).toEqual([]);
    });

    it('whoever is shut out of a case, by whatever rule, reads nothing that comes of it', async () => {
      const marksOf = new Map([...caseOf].map(([s, { id, number }]) => [id, [s.accused, s.phrase, number]]));
      const { staff } = await flow.world.app.get(PeopleService, { strict: false }).roster('990114');
      const shut = (await flow.reader.find(Exclusion, { liftedAt: null })).flatMap(({ caseId, staffId, groupId }) =>
        staff.filter((m) => m.id === staffId || m.groupId === groupId).map(({ username }) => ({ username, caseId })),
      );
      const pairs = new Set(shut.map(({ username, caseId }) => `${username} ${caseId}`));
      for (const [who, s] of [
        ['fzr01', OF.HEAD],
        ['xjb01', OF.OFFICE],
        ['fc01', OF.REVIEWER],
        ['jw01', OF.LIAISON],
        ['zd1_02', OF.GUIDES],
        ['zcy101', OF.BY_TYPE],
      ] as const)
        expect([who, pairs.has(`${who} ${caseOf.get(s)!.id}`)]).toEqual([who, true]);
      expect(shut.flatMap(({ username, caseId }) => leaksIn(readBy([username]), marksOf.get(caseId) ?? []))).toEqual([]);
      expect(shut.filter(({ username, caseId }) => reached(username, caseId))).toEqual([]);
    });
  });

  it('a town reads no word of a complaint that the desk has not redacted, nor finds it by its words', () => {
    const marks = ALL_SECRETS.flatMap(({ phrase, accused }) => [phrase, accused]);
    const towns = [...TOWN, 'zld102'];
    expect(leaksIn([...readBy(towns), ...written.filter(({ who }) => towns.includes(who))], marks)).toEqual([]);
    findNothing(TOWN, marks);
  });

  it('the public reads nothing of any complaint, and the complainant no word about the accused but their own', () => {
    const marks = ALL_SECRETS.flatMap(({ phrase, accused }) => [phrase, accused]);
    const ids = cases.flatMap(({ id, number }) => [id, number]);
    const unasked = readBy([ANONYMOUS]).filter(({ path }) => !path.includes('/api/cases/'));
    expect([leaksIn(readBy([ANONYMOUS]), marks), leaksIn(unasked, ids)]).toEqual([[], []]);
    for (const [s, { number }] of caseOf) {
      const others = marks.filter((mark) => mark !== s.phrase && mark !== s.accused);
      const merged = [OF.VISITOR, OF.ONLINE].includes(s) ? [OF.VISITOR.accused, OF.ONLINE.accused] : [];
      expect(
        leaksIn(
          readBy([`citizen ${number}`]),
          others.filter((mark) => !merged.includes(mark)),
        ),
      ).toEqual([]);
    }
  });

  it('the discipline liaison reads and finds no word of what is no accusation', () => {
    const marks = [OF.FULL, OF.LATER, OF.VISITOR, OF.ONLINE, OF.SENT].flatMap(({ phrase, accused }) => [phrase, accused]);
    expect(leaksIn(readBy(['jw01']), marks)).toEqual([]);
    findNothing(['jw01'], marks);
  });

  const codes = () => cases.flatMap(({ queryCode }) => [queryCode, queryCode.replaceAll(' ', '')]);

  it('the database holds identities sealed only, and no query code', async () => {
    expect(await marksInTheOpen(flow.reader, [...IDENTITIES, ...codes()])).toEqual([]);
  });

  it('log and queue hold neither identities, nor codes, nor words of the complaint', async () => {
    const url = engine.redisUrl();
    const kept = log + (url ? await redisContents(url) : '');
    const marks = [...IDENTITIES, ...codes(), ...ALL_SECRETS.flatMap(({ phrase, accused }) => [phrase, accused])];
    expect(log).toContain('"route":"/api/cases/:id"');
    expect(marks.filter((mark) => kept.includes(mark))).toEqual([]);
  });

  it('neither the files on the disk, nor a backup, nor the chain carried out of the house show any of it', async () => {
    const settings = flow.world.app.get<Settings>(SETTINGS);
    const out = await carriedOut(engine, settings, `${LATER}:00+08:00`);
    expect(out.size).toBe(2);
    const all = [...IDENTITIES, ...codes(), ...ALL_SECRETS.flatMap(({ phrase, accused }) => [phrase, accused])];
    expect(marksInFiles(out, all)).toEqual([]);
    const kept = filesIn(settings.home);
    expect([kept.size > 4, marksInFiles(kept, all)]).toEqual([true, []]);
    if (settings.databaseUrl.kind !== 'sqlite') return;
    await flow.world.app.get(FormerContents, { strict: false }).clear([]);
    const { file } = settings.databaseUrl;
    const database = [...filesIn(file.slice(0, file.lastIndexOf('/')))].filter(([name]) => name.startsWith(file));
    expect(marksInFiles(new Map(database), [...IDENTITIES, ...codes()])).toEqual([]);
  });

  it('an identity and a copy of it are answered to those who may have it, for a reason, and to nobody else', async () => {
    const { id } = caseOf.get(OF.FULL)!;
    const may = async (what: string, body: object): Promise<string[]> => {
      const granted: string[] = [];
      for (const who of [...READERS, ANONYMOUS]) {
        const client = who === ANONYMOUS ? flow.anonymous : await flow.world.as(who);
        const { status, body: told } = await client.post<unknown>(`/api/cases/${id}/${what}`, body);
        if (status < 300) granted.push(who);
        else expect(leaksIn([{ who, path: what, status, text: JSON.stringify(told) }], IDENTITIES)).toEqual([]);
      }
      return granted;
    };
    const handlers = ['djy01', 'djy02', 'slfz01', 'zd1_zz', 'zd1_01', 'zd1_02', 'xjb01'];
    expect(await may('identity', { reason: '电话回访' })).toEqual(handlers);
    expect(await may('copy', { reason: '本人持证到窗口' })).toEqual(['djy01', 'djy02', 'slfz01']);
    const { number, queryCode } = caseOf.get(OF.FULL)!;
    const copy = async (more: object): Promise<string> =>
      JSON.stringify((await flow.anonymous.post<unknown>('/api/public/copy', { number, code: queryCode, ...more })).body);
    const own = identityMarks(OF.FULL);
    const named = await copy({ proof: OF.FULL.phone });
    expect([named.includes(OF.FULL.name), IDENTITIES.filter((mark) => named.includes(mark) && !own.includes(mark))]).toEqual([
      true,
      [],
    ]);
    const [bare, wrong] = [await copy({}), await copy({ proof: OF.LATER.phone })];
    expect(IDENTITIES.filter((mark) => bare.includes(mark) || wrong.includes(mark))).toEqual([]);
  });

  it('when the term is long over the list tells no name, and what it names is gone', async () => {
    flow.at(YEARS_ON);
    const [election] = (await flow.get<{ items: { id: string }[] }>('sj01', '/api/elections')).items;
    const plan = await flow.post<{ id: string; digest: string }>('xjb01', '/api/retention/plans', { electionId: election?.id });
    const read = await readEach(READERS, async (who) => {
      const path = `/api/retention/plans/${plan.id}`;
      const { status, body } = await (await flow.world.as(who)).get<unknown>(path);
      return [{ who, path, status, text: JSON.stringify(body) }];
    });
    expect(leaksIn(read, [...IDENTITIES, ...ALL_SECRETS.map(({ accused }) => accused)])).toEqual([]);
    const office = caseOf.get(OF.QUESTION)!;
    expect(
      leaksIn(
        read.filter(({ status }) => status === 200),
        [office.number],
      ).length,
    ).toBeGreaterThan(0);
    await flow.post('fzr01', `/api/retention/plans/${plan.id}/decision`, { approve: true, digest: plan.digest });
    await flow.world.run('retention.erase');
    const desk = await flow.world.as('slfz01');
    const { status, body } = await desk.post<unknown>(`/api/cases/${caseOf.get(OF.FULL)!.id}/identity`, { reason: '核对' });
    expect([status >= 400, leaksIn([{ who: 'slfz01', path: '', status, text: JSON.stringify(body) }], IDENTITIES)]).toEqual([
      true,
      [],
    ]);
    expect(await marksInTheOpen(flow.reader, IDENTITIES)).toEqual([]);
  });
});
