import assert from 'node:assert/strict';
import type { City } from '../city.js';
import type { Pairs } from '../client.js';
import { asText, readRequests, type Row } from '../documents.js';
import { assertFits } from '../schemas.js';
import { assertOrderly, assertRefused, both, geoReport as source, type Sentence } from '../sentence.js';

const day = 86_400_000;
const found = async (city: City, query: Pairs): Promise<Row[]> => {
  const answer = await city.client.get('requests.json', query);
  assert.equal(answer.status, 200, `${JSON.stringify(query)}: ${answer.text.slice(0, 300)}`);
  const rows = readRequests(answer, 'json');
  assertFits('requests', rows);
  return rows;
};
const ids = (rows: readonly Row[]): string[] => rows.map((row) => String(row['service_request_id'])).toSorted();
const asked = (row: Row): number => Date.parse(String(row['requested_datetime']));

export const reading: Sentence[] = [
  {
    says: 'finds the request that was made, in XML and JSON alike, as the only one in its list',
    source,
    check: async (city) => {
      const code = await city.code();
      const id = await city.listed(code);
      const [xml, json] = await Promise.all(both.map((format) => city.client.get(`requests/${id}.${format}`)));
      const [one, other] = [readRequests(xml!, 'xml'), readRequests(json!, 'json')];
      assertFits('requests', one);
      assertFits('requests', other);
      assert.deepEqual(asText(one), asText(other));
      assert.deepEqual([other.length, ids(other), other[0]?.['service_code'], other[0]?.['status']], [1, [id], code, 'open']);
    },
  },
  {
    says: 'lists requests without any argument: of the last 90 days, at most 1,000',
    source: `${source}, Response Volume`,
    check: async (city) => {
      const id = await city.listed();
      const rows = await found(city, []);
      assert.ok(ids(rows).includes(id));
      for (const row of rows) assert.ok(asked(row) >= city.now() - 91 * day);
      const xml = readRequests(await city.client.get('requests.xml'), 'xml');
      assertFits('requests', xml);
    },
  },
  {
    says: 'finds several service_request_id at once, without those it does not know, whatever else is asked',
    source: `${source}: comma delimited; This overrides all other arguments`,
    check: async (city) => {
      const [one, two] = [await city.listed(), await city.listed()];
      const wanted = [one, two].toSorted();
      assert.deepEqual(ids(await found(city, [['service_request_id', `${one},${two}`]])), wanted);
      assert.deepEqual(ids(await found(city, [['service_request_id', `${one}, ${two},no-such-id`]])), wanted);
      const narrowed: Pairs = [
        ['service_request_id', `${one},${two}`],
        ['status', 'closed'],
        ['end_date', city.ago(60)],
      ];
      assert.deepEqual(ids(await found(city, narrowed)), wanted);
      assert.deepEqual(await found(city, [['service_request_id', 'no-such-id']]), []);
    },
  },
  {
    says: 'filters by status, one or several, and refuses a status it does not know',
    source: `${source}: can be declared multiple times, comma delimited; Options: open, closed`,
    check: async (city) => {
      const id = await city.listed();
      assert.ok(ids(await found(city, [['status', 'open']])).includes(id));
      assert.ok((await found(city, [['status', 'open']])).every(({ status }) => status === 'open'));
      assert.ok((await found(city, [['status', 'closed']])).every(({ status }) => status === 'closed'));
      assert.ok(ids(await found(city, [['status', 'open,closed']])).includes(id));
      assert.ok(
        ids(
          await found(city, [
            ['status', 'closed'],
            ['status', 'open'],
          ]),
        ).includes(id),
      );
      assert.ok(ids(await found(city, [['status', '']])).includes(id));
      for (const format of both) assertRefused(await city.client.get(`requests.${format}`, [['status', 'broken']]), format, 400);
    },
  },
  {
    says: 'filters by service_code, one or several',
    source: `${source}: can be declared multiple times, comma delimited`,
    check: async (city) => {
      const codes = (await city.list()).slice(0, 2).map((one) => String(one['service_code']));
      const made = [];
      for (const code of codes) made.push(await city.listed(code));
      const several = await found(city, [['service_code', codes.join(',')]]);
      for (const id of made) assert.ok(ids(several).includes(id));
      const one = await found(city, [['service_code', codes[0] ?? '']]);
      assert.ok(one.length > 0 && one.every((row) => row['service_code'] === codes[0]));
      assertOrderly(await city.client.get('requests.json', [['service_code', 'no-such-code']]), 'json');
    },
  },
  {
    says: 'filters by start_date and end_date, each alone and both',
    source,
    check: async (city) => {
      const id = await city.listed();
      const inside: Pairs[] = [
        [['start_date', city.ago(1)]],
        [['end_date', city.ago(-1)]],
        [
          ['start_date', city.ago(1)],
          ['end_date', city.ago(-1)],
        ],
        [
          ['start_date', city.ago(1)],
          ['end_date', ''],
        ],
      ];
      for (const query of inside) assert.ok(ids(await found(city, query)).includes(id), JSON.stringify(query));
      const outside: Pairs[] = [
        [
          ['start_date', city.ago(60)],
          ['end_date', city.ago(1)],
        ],
        [['end_date', city.ago(1)]],
      ];
      for (const query of outside) assert.ok(!ids(await found(city, query)).includes(id), JSON.stringify(query));
    },
  },
  {
    says: 'spans 90 days and never more',
    source: `${source}: may not span more than 90 days`,
    check: async (city) => {
      await found(city, [
        ['start_date', city.ago(90)],
        ['end_date', city.ago(0)],
      ]);
      const wide: Pairs = [
        ['start_date', city.ago(400)],
        ['end_date', city.ago(0)],
      ];
      const answer = await city.client.get('requests.json', wide);
      if (answer.status !== 200) return assertRefused(answer, 'json', 400);
      const times = readRequests(answer, 'json').map(asked);
      assert.ok(times.length === 0 || Math.max(...times) - Math.min(...times) <= 90 * day);
    },
  },
  {
    says: 'reads the forms of the W3 note that clients send: offsets, fractions of seconds, uppercase and Z',
    source: `${source}, Date/time format; City-of-Bloomington/uReport#285 shows .017Z from a real client`,
    check: async (city) => {
      const id = await city.listed();
      const tomorrow = city.now() + day;
      const beijing = `${new Date(tomorrow + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
      for (const end of [new Date(tomorrow).toISOString(), beijing, city.ago(-1).replace(/:\d\dZ$/, 'Z')])
        assert.ok(
          ids(
            await found(city, [
              ['start_date', city.ago(1)],
              ['end_date', end],
            ]),
          ).includes(id),
          end,
        );
    },
  },
  {
    says: 'refuses a date that is none, and stays orderly with dates that are half written',
    source: `${source}: Must use w3 format`,
    check: async (city) => {
      for (const bad of ['yesterday', '03-15-2012', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '١٢٣', '9'.repeat(400)])
        for (const name of ['start_date', 'end_date'])
          assertRefused(await city.client.get('requests.json', [[name, bad]]), 'json', 400);
      for (const half of ['2026-11-01', '2026-11', '2026-11-01T00:00:00', '2026-11-01T00:00:00 08:00', '20261101T000000Z'])
        assertOrderly(await city.client.get('requests.json', [['start_date', half]]), 'json');
      const backwards: Pairs = [
        ['start_date', city.ago(1)],
        ['end_date', city.ago(2)],
      ];
      assertOrderly(await city.client.get('requests.json', backwards), 'json');
    },
  },
  {
    says: 'takes page and page_size of the pagination extension',
    source: 'GeoReport v2 Extensions, Pagination; three sends page_size, r311 page',
    check: async (city) => {
      await city.listed();
      const small = await found(city, [
        ['page', '1'],
        ['page_size', '1'],
      ]);
      assert.equal(small.length, 1);
      for (const odd of ['0', '-1', 'x', '99999999999999999999'])
        assertOrderly(
          await city.client.get('requests.json', [
            ['page', odd],
            ['page_size', odd],
          ]),
          'json',
        );
    },
  },
  {
    says: 'answers 404 for a request and a token that do not exist',
    source,
    check: async ({ client }) => {
      for (const format of both) {
        assertRefused(await client.get(`requests/no-such-id.${format}`), format, 404);
        assertRefused(await client.get(`tokens/no-such-token.${format}`), format, 404);
      }
      for (const odd of ['%00', '..%2Frequests', "1'--", '%E5%9D%8F', 'x'.repeat(1_000)])
        assertRefused(await client.get(`requests/${odd}.json`), 'json', 400, 404, 414);
    },
  },
  {
    says: 'exchanges a token for the service_request_id',
    source,
    check: async (city) => {
      for (const service of (await city.list()).filter(({ type }) => type === 'batch')) {
        const [row = {}] = readRequests(
          await city.client.post('requests.json', await city.whole(String(service['service_code']))),
          'json',
        );
        for (const format of both) {
          const [back = {}, ...more] = readRequests(await city.client.get(`tokens/${String(row['token'])}.${format}`), format);
          assertFits('token', [back, ...more]);
          assert.equal(String(back['token']), String(row['token']));
        }
      }
    },
  },
];
