import assert from 'node:assert/strict';
import type { City } from '../city.js';
import type { Answer, Pairs } from '../client.js';
import { asText, readUpdates, type Format } from '../documents.js';
import { assertFits } from '../schemas.js';
import { assertRefused, both, fixMyStreet as source, without, type Sentence } from '../sentence.js';

let comments = 5_000;
/** What FixMyStreet posts when someone adds to a report there: its own comment's number as update_id. */
export const comment = (city: City, id: string): Pairs => {
  comments += 1;
  return [
    ['api_key', city.setting.apiKey],
    ['service_request_id', id],
    ['update_id', String(comments)],
    ['status', 'OPEN'],
    ['updated_datetime', city.ago(0)],
    ['description', '又补了一张照片'],
    ['first_name', '小明'],
    ['last_name', '王'],
    ['email', 'wang@example.org'],
  ];
};
const taken = (answer: Answer, format: Format): string => {
  assert.equal(answer.status, 200, answer.text.slice(0, 400));
  const rows = readUpdates(answer, format);
  assertFits('updated', rows);
  return String(rows[0]?.['update_id']);
};

export const updates: Sentence[] = [
  {
    says: 'lists the updates in XML and JSON alike, with and without dates and with the api_key of the asker',
    source,
    check: async (city) => {
      await city.posted();
      const spans: Pairs[] = [
        [],
        [
          ['start_date', city.ago(1)],
          ['end_date', city.ago(-1)],
        ],
        [['start_date', city.ago(1)]],
        [['api_key', city.setting.apiKey]],
        [['api_key', '']],
      ];
      for (const query of spans) {
        const [xml, json] = await Promise.all(both.map((format) => city.client.get(`servicerequestupdates.${format}`, query)));
        assert.deepEqual([xml?.status, json?.status], [200, 200], json?.text);
        assertFits('updates', readUpdates(xml!, 'xml'));
        assertFits('updates', readUpdates(json!, 'json'));
        assert.deepEqual(asText(readUpdates(xml!, 'xml')), asText(readUpdates(json!, 'json')));
      }
    },
  },
  {
    says: 'refuses a date that is none',
    source,
    check: async ({ client }) => {
      for (const format of both)
        assertRefused(await client.get(`servicerequestupdates.${format}`, [['start_date', 'yesterday']]), format, 400);
    },
  },
  {
    says: 'takes an update to a request and answers with its update_id',
    source,
    check: async (city) => {
      const id = await city.posted();
      for (const format of both) taken(await city.client.post(`servicerequestupdates.${format}`, comment(city, id)), format);
      taken(await city.client.postParts('servicerequestupdates.json', comment(city, id)), 'json');
    },
  },
  {
    says: 'takes the further fields and the additional states of FixMyStreet',
    source: `${source}, Additional states; t/open311.t`,
    check: async (city) => {
      const id = await city.posted();
      const more: Pairs = [
        ['title', 'Mr'],
        ['email_alerts_requested', 'FALSE'],
        ['public_anonymity_required', 'TRUE'],
        ['media_url', 'http://example.org/c/1.0.full.jpeg'],
      ];
      taken(await city.client.post('servicerequestupdates.xml', [...comment(city, id), ...more]), 'xml');
      const states = [
        'FIXED',
        'IN_PROGRESS',
        'ACTION_SCHEDULED',
        'INVESTIGATING',
        'DUPLICATE',
        'NOT_COUNCILS_RESPONSIBILITY',
        'NO_FURTHER_ACTION',
        'INTERNAL_REFERRAL',
        'REOPEN',
        'CLOSED',
        'open',
      ];
      for (const status of states)
        taken(
          await city.client.post('servicerequestupdates.xml', [...without(comment(city, id), 'status'), ['status', status]]),
          'xml',
        );
    },
  },
  {
    says: 'takes an update that is sent again as the same one',
    source: `${source}: update_id is the sender's own number, and it sends again until it has an answer`,
    check: async (city) => {
      const sent = comment(city, await city.posted());
      const first = taken(await city.client.post('servicerequestupdates.json', sent), 'json');
      assert.equal(taken(await city.client.post('servicerequestupdates.json', sent), 'json'), first);
    },
  },
  {
    says: 'answers 403 without a valid api_key, 404 for an unknown request and 400 for what is missing or none',
    source,
    check: async (city) => {
      const good = comment(city, await city.posted());
      const changed = (name: string, value?: string): Pairs =>
        value === undefined ? without(good, name) : [...without(good, name), [name, value]];
      const refused: [Pairs, number][] = [
        [changed('api_key'), 403],
        [changed('api_key', 'wrong'), 403],
        [changed('service_request_id'), 400],
        [changed('service_request_id', 'no-such-id'), 404],
        [changed('status', 'BROKEN'), 400],
        [changed('updated_datetime', 'yesterday'), 400],
        [changed('description', '长'.repeat(20_000)), 400],
      ];
      for (const [fields, status] of refused)
        for (const format of both)
          assertRefused(await city.client.post(`servicerequestupdates.${format}`, fields), format, status);
    },
  },
];
