import assert from 'node:assert/strict';
import { comment } from '../checks/updates.js';
import { formOf, type Pairs } from '../client.js';
import { readDefinition, readErrors, readRequests, readServices, readUpdates } from '../documents.js';
import { without } from '../sentence.js';
import { firstRow, form, get, hasId, ok, type Recording } from './recording.js';

/** mysociety/fixmystreet perllib/Open311.pm: LWP, fields in the order of a Perl hash, CRLF in texts. */
const lwp: Pairs = [
  ['TE', 'deflate,gzip;q=0.3'],
  ['Connection', 'TE, close'],
  ['User-Agent', 'libwww-perl/6.77'],
];

export const fixMyStreet: Recording[] = [
  {
    client: 'FixMyStreet',
    does: 'get_service_list and get_service_meta_info',
    sends: async () => get('services.xml?jurisdiction_id=example.org', lwp),
    understands: async (answer, city) => {
      // A council of another jurisdiction may be refused; one that configures none must not be.
      if (answer.status === 404) return void readErrors(answer, 'xml');
      const [first = {}] = readServices(answer, 'xml');
      const meta = await city.client.send(get(`services/${String(first['service_code'])}.xml`, lwp));
      if (first['metadata'] === 'true') readDefinition(meta, 'xml');
    },
  },
  {
    client: 'FixMyStreet',
    does: 'send_service_request: title and detail in one text, truncated coordinates, extra answers as attributes',
    sends: async (city) => {
      const fields: Pairs = [
        ['last_name', 'User'],
        ['attribute[easting]', '1'],
        ['long', Number(city.setting.place.long).toFixed(6)],
        ['email', 'test@example.com'],
        ...without(await city.report(), 'description'),
        [
          'description',
          'title: a problem\r\n\r\ndetail: problem detail\r\n\r\nurl: http://example.com/report/1\r\n\r\nSubmitted via FixMyStreet\r\n',
        ],
        ['first_name', 'Test'],
        ['lat', Number(city.setting.place.lat).toFixed(6)],
        ['media_url', 'http://example.com/photo/1.0.full.jpeg'],
        ['media_url', 'http://example.com/photo/1.1.full.jpeg'],
        ['deviceid', 'Android'],
      ];
      return form('requests.xml', lwp, formOf(fields));
    },
    understands: (answer) => {
      ok(answer);
      hasId(firstRow(answer, 'xml'));
    },
  },
  {
    client: 'FixMyStreet',
    does: 'get_service_requests for the reports it has sent, joined by a comma that it escapes',
    sends: async (city) =>
      get(`requests.xml?service_request_id=${encodeURIComponent(`${await city.listed()},${await city.listed()}`)}`, lwp),
    understands: (answer) => assert.equal(readRequests(answer, 'xml').length, 2),
  },
  {
    client: 'FixMyStreet',
    does: 'get_service_request_updates of the last two hours with its api_key',
    sends: async (city) => {
      const query: Pairs = [
        ['end_date', city.ago(0)],
        ['api_key', city.setting.apiKey],
        ['start_date', city.ago(1 / 12)],
      ];
      return get(`servicerequestupdates.xml?${formOf(query)}`, lwp);
    },
    understands: (answer) => {
      ok(answer);
      for (const row of readUpdates(answer, 'xml'))
        assert.ok(row['service_request_id'] && row['update_id'] && row['updated_datetime']);
    },
  },
  {
    client: 'FixMyStreet',
    does: 'post_service_request_update with its comment number',
    sends: async (city) => form('servicerequestupdates.xml', lwp, formOf(comment(city, await city.listed()))),
    understands: (answer) => {
      ok(answer);
      assert.ok(readUpdates(answer, 'xml')[0]?.['update_id'], answer.text);
    },
  },
  {
    client: 'FixMyStreet',
    does: '_process_error: reads code and description of every error',
    sends: async (city) => form('requests.xml', lwp, formOf(without(await city.whole(), 'service_code'))),
    understands: (answer) => assert.ok(readErrors(answer, 'xml')[0]?.['description']),
  },
  {
    client: 'FixMyStreet of 2012 to 2019',
    does: 'post_service_request_update with use_extended_updates: update_id_ext in place of update_id (Bromley)',
    sends: async (city) => {
      const rest = without(comment(city, await city.listed()), 'update_id');
      const extended: Pairs = [
        ['update_id_ext', '38362'],
        ['service_request_id_ext', '80'],
        ['public_anonymity_required', 'FALSE'],
      ];
      return form('servicerequestupdates.xml', lwp, formOf([...rest, ...extended]));
    },
    understands: (answer) => {
      ok(answer);
      assert.ok(readUpdates(answer, 'xml')[0]?.['update_id'], answer.text);
    },
  },
];
