import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { PublishService } from '../../src/open311/publish.service.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Open311Client, Open311Error, type Format } from '../open311/client.js';
import { expectBySchema } from '../open311/schema.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { acceptAll } from './open311-accepted.js';

const NOW = '2026-10-12T09:00:00+08:00';
const TOMORROW = '2026-10-13T09:00:00+08:00';
const MARKS = ['李暗号', '13800138555', 'marked-secret-narrative', 'marked@example.org'];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describeOnEngines('Open311 GeoReport v2', (engine) => {
  let world: World;
  let apiKey: string;
  let keyId: string;
  let village: string;

  const endpoint = (): string => `${world.url}/open311/v2`;
  const client = (format: Format, key: string | undefined = apiKey): Open311Client =>
    new Open311Client(endpoint(), format, { apiKey: key });
  const publishNow = () => world.app.get(PublishService, { strict: false }).publishAll('990114');
  /** When the desk has looked at every report. */
  const publish = async (): Promise<number> => {
    await acceptAll(world);
    return publishNow();
  };
  const caseOf = async (id: string) =>
    (
      await world.app
        .get(Reader)
        .sql<Record<string, string>>('SELECT c.* FROM cases c JOIN open311_requests r ON r.case_id = c.id WHERE r.id = ?', [id])
    )[0]!;
  const raw = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`${endpoint()}/${path}`, init);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  let told = 0;
  /** No two alike: the same words within ten minutes would be the same request. */
  const posted = async (code = 'S3-01', format: Format = 'json', more: Record<string, string> = {}) =>
    (await client(format).create({ service_code: code, description: `${MARKS[2]!} ${(told += 1)}`, ...more }, { village }))
      .service_request_id!;

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW, settings: { open311: 'on' } });
    const admin = await world.as('admin01');
    const issued = (await admin.post('/api/open311-keys', { name: '市民热线' })).body as unknown as {
      apiKey: string;
      key: { id: string };
    };
    ({ apiKey } = issued);
    keyId = issued.key.id;
    const [row] = await world.app
      .get(Reader)
      .sql<{ village_code: string }>(
        'SELECT village_code FROM village_profiles WHERE registered_voters >= 300 ORDER BY village_code',
      );
    village = row!.village_code;
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  for (const format of ['json', 'xml'] as const) {
    it(`serves a client that was written from the specification alone, in ${format}`, async () => {
      const foreign = client(format);
      const services = await foreign.services();
      if (format === 'json') expectBySchema('services', services);
      const service = services.find(({ service_code }) => service_code === 'S3-01')!;
      expect(service.metadata).toBe(true);
      const definition = await foreign.definition(service.service_code);
      if (format === 'json') expectBySchema('service-definition', definition);
      const required = definition.attributes.filter((each) => each.required);
      expect(required.map(({ code }) => code)).toEqual(['village']);
      expect(required[0]!.values.map(({ key }) => key)).toContain(village);
      const created = await foreign.create(
        {
          service_code: service.service_code,
          lat: '40.2180',
          long: '116.2210',
          description: `${MARKS[2]} ${format} <b>&"'`,
          first_name: '暗号',
          last_name: '李',
          phone: MARKS[1]!,
          email: MARKS[3]!,
          device_id: 'device-1',
        },
        { village },
      );
      expect(created.service_notice).toMatch(/990114-2026-\d{6}.*\d{4} \d{4} \d{4}/);
      const id = created.service_request_id!;
      expect(await foreign.token(id)).toMatchObject({ service_request_id: id, token: id });
      expect(await foreign.request(id)).toMatchObject({ service_request_id: id, status: 'open', service_code: 'S3-01' });
      expect(await foreign.requests()).toEqual(expect.not.arrayContaining([expect.objectContaining({ service_request_id: id })]));
      const kase = await caseOf(id);
      expect(kase).toMatchObject({ channel: 'ONLINE', village_code: village, received_by_id: 'citizen' });

      world.at(TOMORROW);
      await publishNow();
      // Anybody may post with words that pass for a village's complaint: nothing is listed before a clerk has read it.
      expect(await foreign.requests()).toEqual(expect.not.arrayContaining([expect.objectContaining({ service_request_id: id })]));
      await publish();
      const listed = await foreign.requests({ status: 'open', service_code: 'S3-01' });
      if (format === 'json') expectBySchema('requests', listed);
      const mine = listed.find((each) => each.service_request_id === id)!;
      expect(mine).toMatchObject({ address_id: village, lat: null, description: null });
      expect(mine['requested_datetime']).toBe('2026-10-12T00:00:00.000+08:00');
      expect(await foreign.requests({ service_request_id: id, status: 'closed' })).toHaveLength(1);
      expect(await foreign.requests({ status: 'closed' })).toEqual([]);
    });
  }

  it('says where it is and what it speaks', async () => {
    const json = await raw('discovery.json');
    expect(JSON.parse(json.text)).toMatchObject({ endpoints: [{ url: endpoint(), formats: ['text/xml', 'application/json'] }] });
    expect((await raw('discovery.xml')).text).toContain(`<url>${endpoint()}</url>`);
    expect((await raw('services')).headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect((await raw('services.json')).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('takes a picture with the form and keeps it as evidence of the case', async () => {
    const media = new File([PNG], 'wall.png', { type: 'image/png' });
    const { service_request_id } = await client('json').createWithMedia(
      { service_code: 'S3-03', description: '墙上没有名单' },
      { village },
      media,
    );
    const { id } = await caseOf(service_request_id!);
    const rows = await world.app.get(Reader).sql('SELECT id FROM evidence_items WHERE case_id = ?', [id]);
    expect(rows).toHaveLength(1);
  });

  it('answers the same request for the same idempotency key', async () => {
    const send = () =>
      raw('requests.json', {
        method: 'POST',
        headers: { 'idempotency-key': 'open311-repeat-key-1' },
        body: new URLSearchParams({ api_key: apiKey, service_code: 'S3-01', description: 'x', 'attribute[village]': village }),
      });
    const [one, two] = [await send(), await send()];
    expect([one.status, two.status]).toEqual([200, 200]);
    expectBySchema('created', JSON.parse(one.text));
    expect(JSON.parse(two.text)[0].service_request_id).toBe(JSON.parse(one.text)[0].service_request_id);
  });

  it('never lists accusations and sealed cases, though who posted one is told an id', async () => {
    const [accusation, sealed] = [await posted('X-01'), await posted()];
    const { id } = await caseOf(sealed);
    await world.app.get(UnitOfWork).write((tx) => tx.change("UPDATE cases SET confidentiality = 'SECRET' WHERE id = ?", [id]));
    world.at(TOMORROW);
    await publish();
    const ids = (await client('json').requests()).map(({ service_request_id }) => service_request_id);
    for (const hidden of [accusation, sealed]) {
      expect(ids).not.toContain(hidden);
      await expect(client('json').request(hidden)).rejects.toMatchObject({ status: 404 });
      expect(await client('json').requests({ service_request_id: hidden })).toEqual([]);
      expect(await client('json').token(hidden)).toMatchObject({ service_request_id: hidden });
    }
  });

  it('tells a closed case the day after, as an update of its own', async () => {
    const id = await posted();
    world.at(TOMORROW);
    await publish();
    const { id: caseId } = await caseOf(id);
    const closedAt = '2026-10-13T08:00:00.000+08:00';
    await world.app
      .get(UnitOfWork)
      .write((tx) =>
        tx.change("UPDATE cases SET state = 'closed', outcome = 'resolved', closed_at = ? WHERE id = ?", [closedAt, caseId]),
      );
    await publish();
    expect((await client('xml').request(id)).status).toBe('open');
    world.at('2026-10-14T09:00:00+08:00');
    await publish();
    expect((await client('xml').request(id)).status).toBe('closed');
    for (const format of ['json', 'xml'] as const) {
      const updates = await client(format).updates({ start_date: '2026-10-14T00:00:00Z', end_date: '2026-10-14T12:00:00Z' });
      expect(updates).toEqual([expect.objectContaining({ service_request_id: id, status: 'closed' })]);
    }
    expect(await publish()).toBe(0);
  });

  it('lets nothing of words, names and numbers into what the public reads', async () => {
    world.at(TOMORROW);
    await publish();
    const paths = ['requests.json', 'requests.xml', 'servicerequestupdates.json', 'services.xml'];
    const texts = await Promise.all(paths.map(async (path) => (await raw(path)).text));
    const numbers = await world.app.get(Reader).sql<{ number: string; id: string }>('SELECT number, id FROM cases');
    for (const secret of [...MARKS, '40.2180', 'device-1', ...numbers.flatMap(({ number, id }) => [number, id])])
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
  });

  it('answers what it does not understand as the specification says', async () => {
    const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
    const right = { api_key: apiKey, service_code: 'S3-01', 'attribute[village]': village, description: 'x' };
    const without = (name: string) => form(Object.fromEntries(Object.entries(right).filter(([each]) => each !== name)));
    const odd: [string, number, RequestInit?][] = [
      ['requests.json?start_date=yesterday', 400],
      ['requests.json?start_date=2026-02-30T00:00:00Z', 400],
      ['requests.json?start_date=2026-10-12', 400],
      ['requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-10-01T00:00:00Z', 400],
      ['requests.json?start_date=2026-10-02T00:00:00Z&end_date=2026-10-01T00:00:00Z', 400],
      ['requests.json?status=lost', 400],
      [`requests.json?service_request_id=${'a,'.repeat(1001)}`, 400],
      ['requests.json?jurisdiction_id=elsewhere', 404],
      ['requests/nothing.json', 404],
      ['tokens/nothing.json', 404],
      ['services/S9-99.json', 404],
      ['cases.json', 404],
      ['requests.json', 403, without('api_key')],
      ['requests.json', 403, form({ ...right, api_key: 'o311_wrong' })],
      ['requests.json', 400, without('service_code')],
      ['requests.json', 404, form({ ...right, service_code: 'S9-99' })],
      ['requests.json', 400, without('attribute[village]')],
      ['requests.json', 400, form({ ...right, 'attribute[village]': '110114001201' })],
      ['requests.json', 400, form({ ...right, description: 'x'.repeat(5001) })],
      ['requests.json', 400, form({ ...right, description: '   ' })],
      ['requests.json', 400, form({ ...right, media_url: 'javascript:alert(1)' })],
      ['requests.json', 415, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
      ['services.json', 404, form(right)],
    ];
    for (const [path, status, init] of odd) {
      const answer = await raw(path, init);
      expect([path, answer.status]).toEqual([path, status]);
      expectBySchema('errors', JSON.parse(answer.text));
    }
    await expect(client('xml', 'o311_wrong').create({ service_code: 'S3-01' }, { village })).rejects.toThrow(Open311Error);
  });

  it('keeps what somebody writes out of the structure of its XML', async () => {
    const answer = await raw(`requests/${encodeURIComponent(']]></description><x>')}.xml`);
    expect(answer.text).toBe(
      '<?xml version="1.0" encoding="utf-8"?><errors><error><code>404</code><description>service_request_id was not found.</description></error></errors>',
    );
    const twice = new URLSearchParams([
      ['api_key', apiKey],
      ['<x>&', '1'],
      ['<x>&', '2'],
    ]);
    expect((await raw('requests.xml', { method: 'POST', body: twice })).text).toContain('&lt;x&gt;&amp; was given twice.');
  });

  it('refuses a form everywhere else, and a key that was revoked', async () => {
    const elsewhere = await fetch(`${world.url}/api/public/cases`, {
      method: 'POST',
      body: new URLSearchParams({ consent: 'true' }),
    });
    expect(elsewhere.status).toBe(415);
    await (await world.as('admin01')).del(`/api/open311-keys/${keyId}`);
    await expect(client('json').create({ service_code: 'S3-01' }, { village })).rejects.toMatchObject({ status: 403 });
  });
});

describeOnEngines('Open311 that nobody switched on', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  afterAll(() => world?.close());

  it('is not there', async () => {
    for (const path of ['services.json', 'requests.json', 'discovery.xml', 'requests/x.json'])
      expect([path, (await fetch(`${world.url}/open311/v2/${path}`)).status]).toEqual([path, 404]);
  });
});
