import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublishService } from '../../src/open311/publish.service.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { City } from '../open311-client/city.js';
import { conformance } from '../open311-client/conformance.js';
import { readUpdates } from '../open311-client/documents.js';
import { recordings } from '../open311-client/recordings/index.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { acceptAll } from './open311-accepted.js';

const NOW = '2026-12-01T09:00:00+08:00';
const TOMORROW = '2026-12-02T09:00:00+08:00';

/** The suite of test/open311-client, which was written before this server was read, against this server. */
describeOnSqliteFirst('Open311 for who has read nothing but the specification', (engine) => {
  let world: World;
  let city: City;

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW, settings: { open311: 'on', registrationsPerHour: 100_000 } });
    const admin = await world.as('admin01');
    const { apiKey } = (await admin.post('/api/open311-keys', { name: '别处的客户端' })).body as unknown as { apiKey: string };
    const [village] = await world.app
      .get(Reader)
      .sql<{ village_code: string }>(
        'SELECT village_code FROM village_profiles WHERE registered_voters >= 300 ORDER BY village_code',
      );
    city = new City({
      endpoint: `${world.url}/open311/v2`,
      apiKey,
      place: { lat: '40.218000', long: '116.221000', address: '村委会门口', addressId: village!.village_code },
      placeAttribute: 'attribute[village]',
      now: () => Date.parse(NOW),
      untilListed: async () => {
        world.at(TOMORROW);
        await acceptAll(world);
        await world.app.get(PublishService, { strict: false }).publishAll('990114');
        world.at(NOW);
      },
    });
  });
  afterAll(() => world?.close());

  describe.each(Object.entries(conformance))('%s', (_part, sentences) => {
    it.each(sentences.map((sentence) => [sentence.says, sentence] as const))('it %s', async (_says, { check, source }) => {
      await check(city).catch((error: Error) => {
        throw new Error(`${error.message}\nWritten in ${source}`, { cause: error });
      });
    });
  });

  it.each(recordings.map((recording) => [recording.client, recording.does, recording] as const))(
    'answers what %s sends unchanged: %s',
    async (_client, _does, { sends, understands }) => {
      await understands(await city.client.send(await sends(city)), city);
    },
  );

  it('tells FixMyStreet that a case was closed, which asks for two hours and drops what is dated outside of them', async () => {
    const id = await city.listed();
    const closed =
      "UPDATE cases SET state = 'closed', outcome = 'resolved', closed_at = ? WHERE id = (SELECT case_id FROM open311_requests WHERE id = ?)";
    await world.app.get(UnitOfWork).write((tx) => tx.change(closed, ['2026-12-02T15:00:00.000+08:00', id]));
    const heard = async (moment: string): Promise<unknown[]> => {
      world.at(moment);
      const [from, to] = [Date.parse(moment) - 7_200_000, Date.parse(moment)];
      const w3 = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
      const answer = await city.client.get('servicerequestupdates.xml', [
        ['start_date', w3(from)],
        ['end_date', w3(to)],
      ]);
      return readUpdates(answer, 'xml').filter((row) => {
        const at = Date.parse(String(row['updated_datetime']));
        return row['service_request_id'] === id && at >= from && at <= to;
      });
    };
    expect(await heard('2026-12-02T23:55:00+08:00')).toEqual([]);
    world.at('2026-12-03T00:40:00+08:00');
    await world.app.get(PublishService, { strict: false }).publishAll('990114');
    expect(await heard('2026-12-03T00:45:00+08:00')).toEqual([expect.objectContaining({ status: 'closed' })]);
  });

  it('answers a script that still speaks HTTP/1.0', async () => {
    const answer = await city.client.getOldStyle('services.json');
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, await city.list()]);
  });
});
