import assert from 'node:assert/strict';
import type { City } from '../city.js';
import type { Answer, Pairs } from '../client.js';
import { readErrors, readRequests, type Format } from '../documents.js';
import { assertFits } from '../schemas.js';
import { assertOrderly, assertRefused, both, geoReport as source, without, type Sentence } from '../sentence.js';

/** The smallest PNG: one transparent pixel. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const accepted = (answer: Answer, format: Format): void => {
  assert.equal(answer.status, 200, answer.text.slice(0, 400));
  assertFits('created', readRequests(answer, format));
};
const placed = async (city: City, place: Pairs): Promise<Answer> =>
  city.client.post('requests.json', [...(await city.report()), ...place]);
const refusedIn = async (city: City, fields: Pairs, ...statuses: number[]): Promise<void> => {
  for (const format of both) assertRefused(await city.client.post(`requests.${format}`, fields), format, ...statuses);
};

export const posting: Sentence[] = [
  {
    says: 'takes a form with lat and long and answers 200 with a service_request_id or a token, never both',
    source: `${source}; GeoReporter for Android takes nothing but 200 for success`,
    check: async (city) => {
      for (const format of both) accepted(await city.client.post(`requests.${format}`, await city.whole()), format);
    },
  },
  {
    says: 'takes every service it lists',
    source,
    check: async (city) => {
      for (const { service_code } of await city.list())
        accepted(await city.client.post('requests.json', await city.whole(String(service_code))), 'json');
    },
  },
  {
    says: 'takes address_string alone as a full location',
    source: `${source}: one of lat & long or address_string or address_id`,
    check: async (city) => accepted(await placed(city, [['address_string', city.setting.place.address]]), 'json'),
  },
  {
    says: 'takes address_id alone as a full location',
    source: `${source}: one of lat & long or address_string or address_id`,
    check: async (city) => {
      const { addressId } = city.setting.place;
      if (addressId !== undefined) accepted(await placed(city, [['address_id', addressId]]), 'json');
    },
  },
  {
    says: 'takes every optional argument of the specification, filled or empty',
    source: `${source}, Optional Arguments`,
    check: async (city) => {
      const names = ['email', 'device_id', 'account_id', 'first_name', 'last_name', 'phone', 'media_url'];
      const filled = ['wang@example.org', 'tt222111', '123456', '小明', '王', '13800138000', 'http://example.org/a.jpg'];
      accepted(await placed(city, [...city.point(), ...names.map((name, at) => [name, filled[at] ?? ''] as const)]), 'json');
      accepted(await placed(city, [...city.point(), ...names.map((name) => [name, ''] as const)]), 'json');
      accepted(
        await placed(city, [
          ['lat', ''],
          ['long', ''],
          ['address_id', ''],
          ['address_string', city.setting.place.address],
        ]),
        'json',
      );
    },
  },
  {
    says: 'takes a multipart form, with and without a picture',
    source: 'GeoReport v2 Extensions, Media Handling; three, GeoReporter for Android and iOS',
    check: async (city) => {
      const media = [{ field: 'media', fileName: 'media.png', type: 'image/png', bytes: picture }];
      accepted(await city.client.postParts('requests.json', await city.whole()), 'json');
      accepted(await city.client.postParts('requests.xml', await city.whole(), media), 'xml');
    },
  },
  {
    says: 'ignores words it does not know',
    source: 'FixMyStreet sends deviceid, node-open311 address and extra attributes',
    check: async (city) =>
      accepted(
        await placed(city, [...city.point(), ['deviceid', 'iPhone'], ['address', 'x'], ['attribute[no_such]', 'y']]),
        'json',
      ),
  },
  {
    says: 'takes 4,000 characters with line breaks, and stays orderly with many more',
    source: `${source}: free form text limited to 4,000 characters; what becomes of more is left open`,
    check: async (city) => {
      const said = (text: string): Pairs => [['description', text]];
      const rest = without(await city.whole(), 'description');
      const long = '账目\r\n'.repeat(1_000);
      accepted(await city.client.post('requests.json', [...rest, ...said(long)]), 'json');
      for (const format of both)
        assertOrderly(await city.client.post(`requests.${format}`, [...rest, ...said(long.repeat(3))]), format);
    },
  },
  {
    says: 'answers 403 for a missing, an empty and a wrong api_key',
    source: `${source}: 403 - Missing or Invalid API Key`,
    check: async (city) => {
      const rest = without(await city.whole(), 'api_key');
      for (const key of [[], [['api_key', '']], [['api_key', 'wrong']]] as Pairs[]) await refusedIn(city, [...rest, ...key], 403);
      assertRefused(await city.client.postParts('requests.json', rest), 'json', 403);
    },
  },
  {
    says: 'answers 400 for a service_code that was not provided and 404 for one that is not found',
    source,
    check: async (city) => {
      const rest = without(await city.whole(), 'service_code');
      await refusedIn(city, rest, 400);
      await refusedIn(city, [...rest, ['service_code', '']], 400);
      await refusedIn(city, [...rest, ['service_code', 'no-such-code']], 404);
    },
  },
  {
    says: 'answers 400 where nothing tells the place',
    source: `${source}: A full location parameter must be submitted`,
    check: async (city) => {
      const { lat } = city.setting.place;
      const half: Pairs[] = [
        [],
        [['lat', lat]],
        [['long', '1']],
        [
          ['lat', 'abc'],
          ['long', 'def'],
        ],
        [
          ['lat', '91'],
          ['long', '1'],
        ],
        [
          ['lat', '1'],
          ['long', '181'],
        ],
        [
          ['lat', 'NaN'],
          ['long', 'Infinity'],
        ],
        [['address_string', '   ']],
      ];
      for (const place of half) {
        const fields = [...(await city.report()).filter(([name]) => name !== city.setting.placeAttribute), ...place];
        assertRefused(await city.client.post('requests.json', fields), 'json', 400);
      }
    },
  },
  {
    says: 'answers 400 for a required attribute that is missing and names it',
    source: `${source}: required true means that the value is required to submit service request`,
    check: async (city) => {
      for (const { service_code } of await city.list())
        for (const { code } of await city.required(String(service_code))) {
          const fields = without(await city.whole(String(service_code)), `attribute[${String(code)}]`);
          const answer = await city.client.post('requests.json', fields);
          assertRefused(answer, 'json', 400);
          assert.ok(readErrors(answer, 'json').some(({ description }) => String(description).includes(String(code))));
        }
    },
  },
  {
    says: 'answers 400 for a value that is not in the list of an attribute',
    source,
    check: async (city) => {
      for (const { service_code } of await city.list())
        for (const { code, values } of await city.attributes(String(service_code))) {
          if (values === undefined) continue;
          const name = `attribute[${String(code)}]`;
          const fields = without(await city.whole(String(service_code)), name);
          assertRefused(await city.client.post('requests.json', [...fields, [name, 'no-such-key']]), 'json', 400);
        }
    },
  },
  {
    says: 'takes several values of a multivaluelist as attribute[code][]',
    source: `${source}: attribute[code1][]=value1&attribute[code1][]=value2`,
    check: async (city) => {
      for (const { service_code } of await city.list())
        for (const { code, values } of (await city.attributes(String(service_code))).filter(
          (one) => one['datatype'] === 'multivaluelist',
        )) {
          const keys = (values as { key: unknown }[])
            .slice(0, 2)
            .map(({ key }) => [`attribute[${String(code)}][]`, String(key)] as const);
          const fields = without(await city.whole(String(service_code)), `attribute[${String(code)}]`);
          accepted(await city.client.post('requests.json', [...fields, ...keys]), 'json');
        }
    },
  },
  {
    says: 'stays orderly with markup in the description, a key in the address and a body of another kind',
    source: `${source} leaves them open: "not html or code", one Format sent`,
    check: async (city) => {
      const whole = await city.whole();
      const markup = [...without(whole, 'description'), ['description', '<b>&amp;</b>]]>\u0007'] as const];
      assertOrderly(await city.client.post('requests.xml', markup), 'xml');
      const path = `requests.json?api_key=${city.setting.apiKey}`;
      const keyed = await city.client.post(path, without(await city.whole(), 'api_key'));
      if (keyed.status !== 200) assertRefused(keyed, 'json', 403);
      const json = Buffer.from(JSON.stringify(Object.fromEntries(whole)));
      const other = await city.client.send({
        method: 'POST',
        path: 'requests.json',
        headers: [['Content-Type', 'application/json']],
        body: json,
      });
      if (other.status !== 200) assertRefused(other, 'json', 400, 403, 415);
    },
  },
];
