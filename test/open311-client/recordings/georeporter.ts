import assert from 'node:assert/strict';
import { picture } from '../checks/posting.js';
import { formOf, type Pairs } from '../client.js';
import { readDefinition, readErrors, readServices } from '../documents.js';
import { without } from '../sentence.js';
import { firstRow, form, get, hasId, ok, type Recording } from './recording.js';

/** City-of-Bloomington/open311-android models/Open311.java: Apache HttpClient, an empty jurisdiction always sent. */
const apache: Pairs = [
  ['User-Agent', 'Apache-HttpClient/UNAVAILABLE (java 1.4)'],
  ['Connection', 'Keep-Alive'],
];
const android: Recording[] = [
  {
    client: 'GeoReporter for Android',
    does: 'setEndpoint: a bare array of services, metadata the word true',
    sends: async () => get('services.json?jurisdiction_id=', apache),
    understands: async (answer, city) => {
      for (const service of readServices(answer, 'json').filter(({ metadata }) => String(metadata) === 'true')) {
        const path = `services/${String(service['service_code'])}.json?jurisdiction_id=`;
        assert.ok(Array.isArray(readDefinition(await city.client.send(get(path, apache)), 'json')['attributes']));
      }
    },
  },
  {
    client: 'GeoReporter for Android',
    does: 'postServiceRequest without media, nothing but 200 counts',
    sends: async (city) =>
      form('requests.json', apache, formOf([...(await city.whole()), ['jurisdiction_id', ''], ['device_id', '358240051111110']])),
    understands: async (answer, city) => {
      ok(answer);
      hasId(firstRow(answer, 'json'));
      const again = await city.client.send(get(`requests/${await city.idOf(answer, 'json')}.json?jurisdiction_id=`, apache));
      assert.ok(firstRow(again, 'json')['status']);
    },
  },
  {
    client: 'GeoReporter for Android',
    does: 'postServiceRequest with media: parts with their own types and lengths',
    sends: async (city) => {
      const line = '\r\n';
      const mark = 'kaBxZ_AIdLQz6TPzmYEfmGZmdRvS4iZgl6';
      const parts = [...(await city.whole()), ['jurisdiction_id', ''] as const].map(([name, value]) =>
        Buffer.from(
          `--${mark}${line}Content-Disposition: form-data; name="${name}"${line}Content-Type: text/plain; charset=UTF-8${line}Content-Transfer-Encoding: 8bit${line}${line}${value}${line}`,
        ),
      );
      const media = Buffer.from(
        `--${mark}${line}Content-Disposition: form-data; name="media"; filename="media.png"${line}Content-Type: application/octet-stream${line}Content-Transfer-Encoding: binary${line}${line}`,
      );
      const body = Buffer.concat([...parts, media, picture, Buffer.from(`${line}--${mark}--${line}`)]);
      return {
        method: 'POST',
        path: 'requests.json',
        headers: [...apache, ['Content-Type', `multipart/form-data; boundary=${mark}`]],
        body,
      };
    },
    understands: (answer) => {
      ok(answer);
      hasId(firstRow(answer, 'json'));
    },
  },
  {
    client: 'GeoReporter for Android',
    does: 'reads the description of the first error where the status is not 200',
    sends: async (city) => form('requests.json', apache, formOf([...without(await city.whole(), 'api_key'), ['api_key', '']])),
    understands: (answer) => {
      assert.equal(answer.status, 403);
      assert.equal(typeof readErrors(answer, 'json')[0]?.['description'], 'string');
    },
  },
];

/** City-of-Bloomington/open311-ios Models/Open311.m: AFNetworking, its key in every GET, charset in the type. */
const ios: Recording[] = [
  {
    client: 'GeoReporter for iOS',
    does: 'loadServiceList with its key in the address',
    sends: async (city) =>
      get(
        `services.json?${formOf([
          ['api_key', city.setting.apiKey],
          ['jurisdiction_id', ''],
        ])}`,
        [
          ['Accept-Language', 'zh-Hans;q=1, en;q=0.9'],
          ['User-Agent', 'GeoReporter/2.1 (iPhone; iOS 7.0.4; Scale/2.00)'],
        ],
      ),
    understands: (answer) => assert.ok(readServices(answer, 'json').length > 0),
  },
  {
    client: 'GeoReporter for iOS',
    does: 'postReport: form with a charset, lists as attribute[code][], then the first row of the array',
    sends: async (city) => {
      const lists = (await city.required(await city.code()))
        .filter(({ datatype }) => datatype === 'multivaluelist')
        .map(({ code }) => `attribute[${String(code)}]`);
      const fields = (await city.whole()).map(([name, value]) => [lists.includes(name) ? `${name}[]` : name, value] as const);
      const type = 'application/x-www-form-urlencoded; charset=utf-8';
      return { method: 'POST', path: 'requests.json', headers: [['Content-Type', type]], body: Buffer.from(formOf(fields)) };
    },
    understands: (answer) => hasId(firstRow(answer, 'json')),
  },
];

export const geoReporter: Recording[] = [...android, ...ios];
