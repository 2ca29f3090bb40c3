import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { PublishJob } from '../../src/open311/publish.job.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Open311Client, partsOf, type Answer, type Pairs } from '../open311-client/client.js';
import { readErrors, readRequests, readUpdates } from '../open311-client/documents.js';
import { describeOnEngines } from '../support/engines.js';
import { until } from '../support/until.js';
import { startWorld, type World } from '../support/world.js';

const NOW = '2026-10-12T09:00:00+08:00';
const IN_NINE_MINUTES = '2026-10-12T09:09:00+08:00';
const IN_ELEVEN_MINUTES = '2026-10-12T09:11:00+08:00';
const IN_AN_HOUR = '2026-10-12T10:00:00+08:00';

/** A form whose picture does not come to its end before it is told to. */
const slowly = async (endpoint: string, fields: Pairs): Promise<{ end: () => Promise<Answer> }> => {
  const url = new URL(`${endpoint}/requests.json`);
  const { type, body } = partsOf(fields, [
    { field: 'media', fileName: 'a.png', type: 'image/png', bytes: Buffer.alloc(100_000) },
  ]);
  const sent = request(url, { method: 'POST', headers: { 'content-type': type, 'content-length': body.length } });
  const answer = new Promise<Answer>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, type: '', text: '' });
    });
  });
  await new Promise<void>((resolve) => sent.write(body.subarray(0, 50_000), () => resolve()));
  return { end: () => (sent.end(body.subarray(50_000)), answer) };
};

describeOnEngines('Open311 with clients that send again', (engine) => {
  let world: World;
  let client: Open311Client;
  let village: string;
  let keys: string[];
  let told = 0;

  const rows = <R>(sql: string, params: unknown[] = []): Promise<R[]> => world.app.get(Reader).sql<R>(sql, params);
  const count = async (table: string): Promise<number> => (await rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n;
  const form = (more: Pairs = []): Pairs => [
    ['api_key', keys[0]!],
    ['service_code', 'S3-01'],
    ['attribute[village]', village],
    ...more,
  ];
  const said = (text = `名单漏了两口人 ${(told += 1)}`): Pairs => [['description', text]];
  const idOf = (answer: Answer, format: 'json' | 'xml' = 'json'): string => {
    expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
    return String(readRequests(answer, format)[0]!['service_request_id']);
  };
  const caseOf = async (id: string): Promise<string> =>
    (await rows<{ case_id: string }>('SELECT case_id FROM open311_requests WHERE id = ?', [id]))[0]!.case_id;
  const comment = (id: string, more: Pairs = []): Pairs => [
    ['api_key', keys[0]!],
    ['service_request_id', id],
    ['status', 'OPEN'],
    ['updated_datetime', '2026-10-12T01:00:00Z'],
    ...more,
  ];
  const supplements = async (id: string): Promise<number> =>
    (
      await rows<{ n: number }>("SELECT COUNT(*) AS n FROM notes WHERE case_id = ? AND kind = 'citizen_information'", [
        await caseOf(id),
      ])
    )[0]!.n;

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW, settings: { open311: 'on', open311ReadsPerHour: 120 } });
    const admin = await world.as('admin01');
    keys = [];
    for (const name of ['市民热线', '别的平台'])
      keys.push(((await admin.post('/api/open311-keys', { name })).body as unknown as { apiKey: string }).apiKey);
    village = (await rows<{ village_code: string }>('SELECT village_code FROM village_profiles ORDER BY village_code'))[0]!
      .village_code;
    client = new Open311Client(`${world.url}/open311/v2`);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  it('answers the same form with the same request and the same words, and registers once', async () => {
    const same = form(said());
    const before = await count('cases');
    const first = await client.post('requests.json', same);
    world.at(IN_NINE_MINUTES);
    const again = await client.post('requests.json', same.toReversed());
    const inXml = await client.post('requests.xml', same);
    const inParts = await client.postParts('requests.json', [...same, ['email', '']]);
    expect(again.text).toBe(first.text);
    expect([idOf(inXml, 'xml'), idOf(inParts)]).toEqual([idOf(first), idOf(first)]);
    expect(await count('cases')).toBe(before + 1);
  });

  it('answers forms that arrive at the same moment with one request', async () => {
    const same = form(said('两行\n文字'));
    const before = await count('cases');
    const ends: Pairs = form(said('两行\r\n文字'));
    const answers = await Promise.all([same, ends, same, ends, same].map((fields) => client.post('requests.json', fields)));
    expect(new Set(answers.map((answer) => idOf(answer))).size).toBe(1);
    expect(await count('cases')).toBe(before + 1);
  });

  it('registers again after ten minutes, from another sender, with other words and with another picture', async () => {
    const [words, picture] = [said(), { field: 'media', fileName: 'a.png', type: 'image/png', bytes: Buffer.from('no picture') }];
    const first = idOf(await client.post('requests.json', form(words)));
    const others = [
      await client.post('requests.json', form([...words, ['last_name', '王']])),
      await client.post('requests.json', [['api_key', keys[1]!], ...form(words).slice(1)]),
      await client.postParts('requests.json', form(words), [picture]),
    ];
    world.at(IN_ELEVEN_MINUTES);
    others.push(await client.post('requests.json', form(words)));
    expect(new Set([first, ...others.map((answer) => idOf(answer))]).size).toBe(5);
  });

  it('judges a form anew that was refused before', async () => {
    const wrong = form([...said(), ['last_name', 'x'.repeat(51)]]);
    expect((await client.post('requests.json', wrong)).status).toBe(400);
    expect((await client.post('requests.json', wrong)).status).toBe(400);
  });

  it('forgets forms after ten minutes', async () => {
    await client.post('requests.json', form(said()));
    const publish = world.app.get(PublishJob, { strict: false }).routes[0]!;
    await publish.handler({} as never);
    expect(await count('open311_posts')).toBeGreaterThan(0);
    world.at(IN_AN_HOUR);
    await publish.handler({} as never);
    expect(await count('open311_posts')).toBe(0);
  });

  it('adds an update to the case once, however often and however closely it comes', async () => {
    const id = idOf(await client.post('requests.json', form(said())));
    const sent = comment(id, [
      ['update_id', '38362'],
      ['description', '又补了一张照片 marked-update'],
      ['media_url', 'http://example.org/1.jpg'],
      ['media_url', 'http://example.org/2.jpg'],
    ]);
    const first = await client.post('servicerequestupdates.json', sent);
    expect([first.status, await supplements(id)]).toEqual([200, 1]);
    const answers = await Promise.all([sent, sent, sent].map((fields) => client.post('servicerequestupdates.json', fields)));
    expect(answers.map(({ text }) => text)).toEqual([first.text, first.text, first.text]);
    const other = await client.post(
      'servicerequestupdates.xml',
      comment(id, [
        ['update_id', '38363'],
        ['status', ''],
        ['description', '修好了'],
      ]),
    );
    expect(readUpdates(other, 'xml')).toHaveLength(1);
    expect(await supplements(id)).toBe(2);
    // The words are sealed with the case, and nothing of them stands in what the public reads.
    expect((await client.get('servicerequestupdates.json', [['api_key', keys[0]!]])).text).not.toContain('marked-update');
  });

  it('writes an update that was broken off, and lets two that come together not both write', async () => {
    const id = idOf(await client.post('requests.json', form(said())));
    const sent = comment(id, [
      ['update_id', '7'],
      ['description', '补充'],
    ]);
    const together = await Promise.all([sent, sent].map((fields) => client.post('servicerequestupdates.json', fields)));
    expect(await supplements(id)).toBe(1);
    for (const { status } of together) expect([200, 400]).toContain(status);
    // As a process that was killed between taking and writing leaves it.
    await world.app
      .get(UnitOfWork)
      .write((tx) => tx.change('UPDATE open311_updates SET done_at = NULL WHERE request_id = ?', [id]));
    expect((await client.post('servicerequestupdates.json', sent)).status).toBe(400);
    world.at(IN_NINE_MINUTES);
    expect((await client.post('servicerequestupdates.json', sent)).status).toBe(200);
    expect(await supplements(id)).toBe(2);
  });

  it('lets nobody add to what another sender posted, and nothing be added to a closed case', async () => {
    const id = idOf(await client.post('requests.json', form(said())));
    const foreign = comment(id, [['description', '冒充']]).map(
      ([name, value]) => [name, name === 'api_key' ? keys[1]! : value] as const,
    );
    expect((await client.post('servicerequestupdates.json', foreign)).status).toBe(404);
    await world.app
      .get(UnitOfWork)
      .write((tx) =>
        tx.change(
          "UPDATE cases SET state = 'closed', outcome = 'resolved', closed_at = ? WHERE id = (SELECT case_id FROM open311_requests WHERE id = ?)",
          ['2026-10-12T08:59:00.000+08:00', id],
        ),
      );
    const late = await client.post('servicerequestupdates.json', comment(id, [['description', '还有']]));
    expect([late.status, readErrors(late, 'json')[0]?.['description']]).toEqual([400, expect.stringContaining('办结')]);
    expect([await supplements(id), (await rows('SELECT id FROM open311_updates WHERE request_id = ?', [id])).length]).toEqual([
      0, 0,
    ]);
  });

  it('answers no question that was put to the complainant: who holds the key has shown neither number nor code', async () => {
    const id = idOf(await client.post('requests.json', form(said())));
    const clerk = await world.as('slfz01');
    const path = `/api/cases/${await caseOf(id)}`;
    expect((await clerk.post(`${path}/information-requests`, { items: '请说明是哪一户。' })).status).toBe(201);
    const open = async (): Promise<number> =>
      (
        await rows<{ n: number }>('SELECT COUNT(*) AS n FROM information_requests WHERE case_id = ? AND answered_at IS NULL', [
          await caseOf(id),
        ])
      )[0]!.n;
    expect(await open()).toBe(1);
    expect((await client.post('servicerequestupdates.json', comment(id, [['description', '三组的']]))).status).toBe(200);
    expect([await supplements(id), await open()]).toEqual([1, 1]);
    const { body } = await clerk.get(path);
    expect(JSON.stringify(body)).toContain('“市民热线”平台转来的补充，未经反映人本人核实');
  });

  it('holds pictures of senders that it does not know for four at once, and refuses nobody whose key comes first', async () => {
    const begun = (): Promise<{ end: () => Promise<Answer> }> => slowly(client.endpoint, [['service_code', 'S3-01']]);
    const four = [await begun(), await begun(), await begun(), await begun()];
    const picture = { field: 'media', fileName: 'a.png', type: 'image/png', bytes: Buffer.from('no picture') };
    const [, ...withoutKey] = form(said());
    const late: Pairs = [...withoutKey];
    const isRefused = async (): Promise<boolean> => (await client.postParts('requests.json', late, [picture])).status === 429;
    await until('the fifth is refused', isRefused, 15_000, 500);
    const crowded = await client.postParts('requests.json', late, [picture]);
    expect([crowded.retryAfter, readErrors(crowded, 'json')[0]?.['description']]).toEqual([
      '10',
      expect.stringContaining('api_key'),
    ]);
    idOf(await client.postParts('requests.json', form(said()), [picture]));
    for (const each of four) expect((await each.end()).status).toBe(403);
    expect((await client.postParts('requests.json', late, [picture])).status).toBe(403);
  });

  it('reads page after page, none twice', async () => {
    await world.app.get(UnitOfWork).write((tx) => tx.change('UPDATE open311_requests SET is_listed = TRUE'));
    const read = async (page: number): Promise<string[]> =>
      readRequests(
        await client.get('requests.json', [
          ['page', String(page)],
          ['page_size', '3'],
          ['api_key', keys[1]!],
        ]),
        'json',
      ).map((row) => String(row['service_request_id']));
    const pages = [await read(1), await read(2)];
    expect(pages.map(({ length }) => length)).toEqual([3, 3]);
    expect(new Set(pages.flat()).size).toBe(6);
    expect(await read(999)).toEqual([]);
  });

  it('sends away who reads too much, and nobody else', async () => {
    let last: Answer | undefined;
    for (let nth = 0; nth < 40 && last?.status !== 429; nth += 1)
      last = await client.get(nth % 2 ? 'requests.xml' : 'tokens/x.xml');
    expect([last?.status, last?.retryAfter]).toEqual([429, '30']);
    expect(readErrors(last!, 'xml')[0]).toMatchObject({ code: '429' });
    expect((await client.get('services.json', [['api_key', 'o311_wrong']])).status).toBe(429);
    expect((await client.post('requests.json', [['api_key', 'o311_wrong']])).status).toBe(429);
    expect((await client.post('requests.json', form(said()))).status).toBe(200);
    expect((await client.get('services.json', [['api_key', keys[0]!]])).status).toBe(200);
    world.at(IN_ELEVEN_MINUTES);
    expect((await client.get('services.json')).status).toBe(200);
  });
});
