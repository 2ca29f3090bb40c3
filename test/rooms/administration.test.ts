import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type Body, type World } from '../support/world.js';
import { body, refused, routed, TOWN, VILLAGE } from './handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const WORDS = {
  title: '参选证补发',
  stage: 'S3',
  codes: ['S3-06'],
  question: '参选证丢了怎么办？',
  answer: '带身份证到村民选举委员会补领。',
  clause: '北京市村民委员会选举办法 15',
  keywords: ['参选证'],
};
const STAGES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'].map((stage, n) => ({
  stage,
  startsOn: `2029-10-${String(n * 3 + 1).padStart(2, '0')}`,
  endsOn: `2029-10-${String(n * 3 + 3).padStart(2, '0')}`,
}));
const ELECTION = {
  term: '第十三届',
  name: '换届选举',
  startsOn: '2029-09-01',
  endsOn: '2029-12-31',
  stages: STAGES,
  pollingDay: '2029-10-17',
};

describeOnEngines('administration', (engine) => {
  let world: World;
  const ask = async <B = Body>(method: 'post' | 'put', username: string, path: string, input: object) =>
    (await world.as(username))[method]<B>(path, input);

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  afterAll(() => world?.close());

  describe('the written guidance', () => {
    const path = '/api/guidance-drafts/card-lost';
    const said = async (): Promise<Body> => body(await (await world.as('djy01')).get('/api/guidance/card-lost'));

    it('is written as a draft that nobody is told, and said once it is published', async () => {
      expect(body(await ask('put', 'xjb01', path, { revision: 0, ...WORDS }))).toMatchObject({ revision: 1, basedOn: 0 });
      expect((await (await world.as('djy01')).get('/api/guidance/card-lost')).status).toBe(404);
      expect(refused(await ask('post', 'xjb01', `${path}/publication`, { revision: 2 }))).toEqual([
        409,
        'guidance-draft.changed',
      ]);
      expect(body(await ask('post', 'xjb01', `${path}/publication`, { revision: 1 }))).toMatchObject({
        version: 1,
        validFrom: '2026-10-12',
      });
      expect(await said()).toMatchObject({ version: 1, answer: WORDS.answer });
    });

    it('keeps each version as it was, and says a later one from its day on', async () => {
      body(await ask('put', 'xjb01', path, { revision: 0, ...WORDS, answer: '到镇里补领。' }));
      body(await ask('post', 'xjb01', `${path}/publication`, { revision: 1, validFrom: '2026-10-14' }));
      expect((await said())['answer']).toBe(WORDS.answer);
      world.at('2026-10-14T09:00:00+08:00');
      expect((await said())['answer']).toBe('到镇里补领。');
      const { items } = body(await (await world.as('djy01')).get<{ items: Body[] }>('/api/guidance/card-lost/versions'));
      expect(items.map(({ version, answer, isInForce }) => [version, answer, isInForce])).toEqual([
        [2, '到镇里补领。', true],
        [1, WORDS.answer, false],
      ]);
      world.at(NOW);
    });

    it('is publicity where it is said to be: everybody reads it, in its stage, and a new version keeps it so', async () => {
      const page = async (at: string): Promise<[number, string]> => {
        const answer = await fetch(new URL(at, world.url));
        return [answer.status, await answer.text()];
      };
      const own = '/api/guidance-drafts/card-public';
      body(await ask('put', 'xjb01', own, { revision: 0, ...WORDS, question: '参选证印错了找谁？' }));
      body(await ask('post', 'xjb01', `${own}/publication`, { revision: 1 }));
      expect((await page('/guidance/card-public'))[0]).toBe(404);
      body(await ask('put', 'xjb01', own, { revision: 0, ...WORDS, question: '参选证印错了找谁？', isPublic: true }));
      expect((await page('/guidance/card-public'))[0]).toBe(404);
      body(await ask('post', 'xjb01', `${own}/publication`, { revision: 1 }));
      expect(await page('/guidance/card-public')).toEqual([200, expect.stringContaining(WORDS.answer)]);
      expect((await page('/en/guidance?stage=S3'))[1]).toContain('参选证印错了找谁？');
      expect((await page('/guidance?stage=S6'))[1]).not.toContain('参选证印错了找谁？');
      body(await ask('put', 'xjb01', own, { revision: 0, ...WORDS, answer: '改过的答复。' }));
      body(await ask('post', 'xjb01', `${own}/publication`, { revision: 1 }));
      expect(await page('/guidance/card-public')).toEqual([200, expect.stringContaining('改过的答复。')]);
    });

    it('that began with a case shows the public nobody who complained, however often it is written anew', async () => {
      const complainant = { kind: 'NAMED_UNVERIFIED', name: '訾秘寅', phone: '19900070071' };
      const told = { channel: 'CALL', townCode: '990114101', narrative: '登记问题', allegations: [], complainant };
      const call = { privacyNoticeGiven: true, occurrence: 'occurred', channelDetails: { callStart: NOW } };
      const { id } = body(await ask('post', 'djy01', '/api/cases', { ...told, ...call }));
      const own = '/api/guidance-drafts/card-from-case';
      const words = { ...WORDS, answer: '訾秘寅问的事，到镇里补领。', isPublic: true };
      expect((await ask('put', 'xjb01', own, { revision: 0, ...words, fromCaseId: 'nowhere' })).status).toBe(404);
      expect(body(await ask('put', 'xjb01', own, { revision: 0, ...words, fromCaseId: id }))).not.toHaveProperty('fromCaseId');
      body(await ask('put', 'xjb01', own, { revision: 1, ...words }));
      const publication = `${own}/publication`;
      const leak = [409, 'guidance-draft.names-complainant'];
      expect(refused(await ask('post', 'xjb01', publication, { revision: 2 }))).toEqual(leak);
      body(await ask('put', 'xjb01', own, { revision: 2, ...words, answer: '到镇里补领。' }));
      body(await ask('post', 'xjb01', publication, { revision: 3 }));
      body(await ask('put', 'xjb01', own, { revision: 0, ...words }));
      expect(refused(await ask('post', 'xjb01', publication, { revision: 1 }))).toEqual(leak);
      body(await ask('put', 'xjb01', own, { revision: 1, ...words, isPublic: false }));
      body(await ask('post', 'xjb01', publication, { revision: 2 }));
      // Nor anybody whose complaint is handled with it.
      const other = { ...complainant, name: '逄悠戌', phone: '19900070072' };
      const merged = body(await ask('post', 'djy01', '/api/cases', { ...told, ...call, complainant: other }));
      await world.app
        .get(UnitOfWork)
        .write((tx) => tx.change('UPDATE cases SET parent_id = ? WHERE id = ?', [id as string, merged.id as string]));
      body(await ask('put', 'xjb01', own, { revision: 0, ...words, answer: '逄悠戌也问过，到镇里补领。' }));
      expect(refused(await ask('post', 'xjb01', publication, { revision: 1 }))).toEqual(leak);
    });

    it('loses nobody’s words: whoever saves over another’s is told', async () => {
      const other = '/api/guidance-drafts/card-wrong';
      body(await ask('put', 'xjb01', other, { revision: 0, ...WORDS }));
      body(await ask('put', 'xjb01', other, { revision: 1, ...WORDS, answer: '另一人写的。' }));
      expect(refused(await ask('put', 'xjb01', other, { revision: 1, ...WORDS }))).toEqual([409, 'guidance-draft.changed']);
      expect(refused(await ask('put', 'xjb01', '/api/guidance-drafts/Card', { revision: 0, ...WORDS }))).toEqual([
        400,
        'guidance-draft.slug',
      ]);
      expect(refused(await ask('put', 'xjb01', other, { revision: 2, ...WORDS, codes: ['S99-1'] }))).toEqual([
        409,
        'guidance-draft.code',
      ]);
      expect((await (await world.as('xjb01')).del(other)).status).toBe(204);
      expect((await (await world.as('djy01')).get('/api/guidance-drafts')).status).toBe(403);
    });
  });

  describe('an election', () => {
    it('begins with one calendar for all towns and the villages of the one before', async () => {
      const book = body(await (await world.as('xjb01')).get<{ currentId: string }>('/api/elections'));
      const { id } = body(await ask('post', 'xjb01', '/api/elections', { ...ELECTION, villagesFrom: book.currentId }));
      const { items } = body(await (await world.as('xjb01')).get<{ items: Founded[] }>('/api/elections'));
      const founded = items.find((each) => each.id === id)!;
      const former = items.find((each) => each.id === book.currentId)!;
      expect(founded.calendars.map(({ townCode }) => townCode)).toEqual(former.calendars.map(({ townCode }) => townCode));
      expect(founded.calendars.every(({ stages, polling }) => stages.length === 9 && polling.day === '2029-10-17')).toBe(true);
      expect(votersIn(founded)).toEqual(votersIn(former));
      expect(founded.villages.every(({ flag }) => flag === null)).toBe(true);
      const numbers = { registeredVoters: 321, seats: 3 };
      expect(body(await ask('put', 'xjb01', `/api/elections/${id}/villages/${VILLAGE}`, numbers))).toMatchObject(numbers);
      expect(refused(await ask('post', 'xjb01', '/api/elections', ELECTION))).toEqual([409, 'election.exists']);
      const outside = { ...ELECTION, startsOn: '2033-09-01', endsOn: '2033-12-31', pollingDay: '2033-10-01' };
      expect(refused(await ask('post', 'xjb01', '/api/elections', outside))[0]).toBe(400);
    });
  });

  describe('the audit trail', () => {
    const found = async (query: string): Promise<{ action: string; subject: { id: string }; actor: { id: string } }[]> =>
      body(await (await world.as('sj01')).get<{ items: never[] }>(`/api/audit?limit=100&${query}`)).items;

    it('is searched by case number, act, person and days', async () => {
      const kase = await routed(world);
      await world.run('audit.chain').catch(() => undefined);
      const accepted = async () => (await found(`caseNumber=${kase.number}&action=case.accept`)).map(({ action }) => action);
      await expectSoon(async () => expect(await accepted()).toEqual(['case.accept']));
      const on = await found(`caseNumber=${kase.number}`);
      expect(on.every(({ subject }) => subject.id === kase.id)).toBe(true);
      const acts = await found('action=case.');
      expect(acts.length).toBeGreaterThan(0);
      expect(acts.every(({ action }) => action.startsWith('case.'))).toBe(true);
      expect(await found('caseNumber=990114-2026-999999')).toEqual([]);
      expect(await found('from=2026-10-13&action=case.')).toEqual([]);
      expect((await found('from=2026-10-12&to=2026-10-12&action=guidance.publish')).length).toBeGreaterThan(0);
    });
  });
});

type Founded = {
  id: string;
  calendars: { townCode: string; stages: object[]; polling: { day: string } }[];
  villages: { villageCode: string; registeredVoters: number; flag: string | null }[];
};

const votersIn = ({ villages }: Founded) =>
  villages
    .filter(({ villageCode }) => villageCode.startsWith(TOWN))
    .map(({ villageCode, registeredVoters }) => [villageCode, registeredVoters]);

/** An act is in the chain about a second after it was done. */
const expectSoon = async (look: () => Promise<void>, tries = 40): Promise<void> => {
  for (let n = 1; n < tries; n += 1) {
    try {
      return await look();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return look();
};
