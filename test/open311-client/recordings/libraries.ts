import assert from 'node:assert/strict';
import { picture } from '../checks/posting.js';
import { formOf, partsOf, type Pairs } from '../client.js';
import { readErrors, readRequests, readServices } from '../documents.js';
import { without } from '../sentence.js';
import { firstRow, form, get, hasId, ok, type Recording } from './recording.js';

/** codeforamerica/three three/core.py: Python requests, JSON, dates from midnight. */
const python: Pairs = [
  ['User-Agent', 'python-requests/2.32.3'],
  ['Accept-Encoding', 'gzip, deflate'],
  ['Accept', '*/*'],
  ['Connection', 'keep-alive'],
];
const three: Recording[] = [
  {
    client: 'three (Python)',
    does: 'requests(start, end, count) between two midnights',
    sends: async (city) => {
      const day = (days: number): string => `${new Date(city.now() + days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
      return get(
        `requests.json?${formOf([
          ['page_size', '5'],
          ['start_date', day(-7)],
          ['end_date', day(0)],
        ])}`,
        python,
      );
    },
    understands: (answer) => {
      ok(answer);
      assert.ok(readRequests(answer, 'json').length <= 5);
    },
  },
  {
    client: 'three (Python)',
    does: 'post with a picture as multipart part media, its api_key empty when none is set',
    sends: async (city) => {
      const fields = [
        ...without(await city.report(), 'api_key'),
        ['address_string', city.setting.place.address] as const,
        ['api_key', ''] as const,
      ];
      const { type, body } = partsOf(fields, [{ field: 'media', fileName: 'photo.png', type: '', bytes: picture }]);
      return { method: 'POST', path: 'requests.json', headers: [...python, ['Content-Type', type]], body };
    },
    // Below 500 it parses whatever comes as JSON.
    understands: (answer) => {
      assert.equal(answer.status, 403);
      assert.ok(readErrors(answer, 'json')[0]?.['description']);
    },
  },
  {
    client: 'three (Python)',
    does: 'post with a picture and a key',
    sends: async (city) => {
      const { type, body } = partsOf(await city.whole(), [
        { field: 'media', fileName: 'photo.png', type: 'image/png', bytes: picture },
      ]);
      return { method: 'POST', path: 'requests.json', headers: [...python, ['Content-Type', type]], body };
    },
    understands: (answer) => hasId(firstRow(answer, 'json')),
  },
];

/** oiva/node-open311 open311.js: jurisdiction in the query, lists as attribute[code][0], only 200 counts for a GET. */
const node: Recording[] = [
  {
    client: 'node-open311',
    does: 'submitRequest, then token and serviceRequests',
    sends: async (city) => {
      const lists: Pairs = (await city.required(await city.code()))
        .filter(({ datatype }) => datatype === 'multivaluelist')
        .map((one) => [`attribute[${String(one['code'])}][0]`, city.answerTo(one)]);
      const rest = (await city.whole()).filter(([name]) => !lists.some(([other]) => other === `${name}[0]`));
      const plain: Pairs = [
        ['accept', 'application/json'],
        ['Connection', 'close'],
      ];
      return form('requests.json', plain, formOf([...rest, ...lists, ['address', 'baltimore, MD']]));
    },
    understands: async (answer, city) => {
      assert.ok(answer.status < 300, answer.text);
      const found = await city.client.send(get(`requests/${await city.idOf(answer, 'json')}.json`, [['Connection', 'close']]));
      ok(found);
      const row = firstRow(found, 'json');
      assert.ok(!Number.isNaN(Date.parse(String(row['requested_datetime']))));
      assert.ok(!Number.isNaN(Date.parse(String(row['updated_datetime']))));
    },
  },
];

/** codeforamerica/open311 (Ruby): Faraday, jurisdiction_id without a value where none is configured; r311 (R): httr2. */
const others: Recording[] = [
  {
    client: 'open311 (Ruby gem)',
    does: 'service_list with an unset jurisdiction and post_service_request of its own specification',
    sends: async () =>
      get('services.xml?jurisdiction_id', [
        ['User-Agent', 'Ruby'],
        ['Accept', '*/*'],
        ['Accept-Encoding', 'gzip;q=1.0,deflate;q=0.6,identity;q=0.3'],
      ]),
    understands: async (answer, city) => {
      assert.ok(readServices(answer, 'xml')[0]?.['service_code']);
      const more: Pairs = [
        ['jurisdiction_id', ''],
        ['account_id', '12345'],
        ['media_url', 'http://farm3.static.flickr.com/2002/2212426634_5ed477a060.jpg'],
      ];
      const posted = await city.client.send(
        form('requests.xml', [['User-Agent', 'Ruby']], formOf([...(await city.whole()), ...more])),
      );
      hasId(firstRow(posted, 'xml'));
    },
  },
  {
    client: 'r311',
    does: 'o311_requests: dates with an offset, a page and null arguments left out',
    sends: async (city) => {
      const query: Pairs = [
        ['start_date', city.ago(2).replace('Z', '+00:00')],
        ['end_date', city.ago(0).replace('Z', '+00:00')],
        ['status', 'open'],
        ['page', '1'],
      ];
      return get(`requests.json?${formOf(query)}`, [
        ['User-Agent', 'httr2/1.0.0 r-curl/5.2.0 libcurl/8.5.0'],
        ['Accept', '*/*'],
        ['Accept-Encoding', 'deflate, gzip, br, zstd'],
      ]);
    },
    understands: (answer) => {
      ok(answer);
      readRequests(answer, 'json');
    },
  },
];

export const libraries: Recording[] = [...three, ...node, ...others];
