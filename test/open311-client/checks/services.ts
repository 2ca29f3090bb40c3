import assert from 'node:assert/strict';
import { asText, readDefinition, readServices, type Row } from '../documents.js';
import { assertFits } from '../schemas.js';
import { assertOrderly, assertRefused, both, geoReport as source, type Sentence } from '../sentence.js';

const lists = new Set(['singlevaluelist', 'multivaluelist']);

export const services: Sentence[] = [
  {
    says: 'lists its services in XML and as a bare array of JSON, with every field, and the same in both',
    source,
    check: async ({ client }) => {
      const [xml, json] = await Promise.all([client.get('services.xml'), client.get('services.json')]);
      assertFits('services', readServices(xml, 'xml'));
      assertFits('services', readServices(json, 'json'));
      assert.deepEqual(asText(readServices(xml, 'xml')), asText(readServices(json, 'json')));
    },
  },
  {
    says: 'gives no code to two services and writes metadata as a boolean',
    source,
    check: async (city) => {
      const listed = await city.list();
      assert.equal(new Set(listed.map((one) => one['service_code'])).size, listed.length);
      for (const { metadata } of listed) assert.equal(typeof metadata, 'boolean');
    },
  },
  {
    says: 'defines each service whose metadata is true, alike in both formats',
    source,
    check: async (city) => {
      for (const service of (await city.list()).filter((one) => one['metadata'] === true)) {
        const code = String(service['service_code']);
        const [xml, json] = await Promise.all(both.map((format) => city.client.get(`services/${code}.${format}`)));
        const [read, definition] = [readDefinition(xml!, 'xml'), readDefinition(json!, 'json')];
        assertFits('definition', read);
        assertFits('definition', definition);
        assert.deepEqual(asText(read), asText(definition));
        assert.equal(String(definition['service_code']), code);
        assert.ok((definition['attributes'] as Row[]).length > 0, `${code} has metadata and no attributes`);
      }
    },
  },
  {
    says: 'orders the attributes of a service from 1 with no number twice, and gives lists their values',
    source,
    check: async (city) => {
      for (const service of await city.list()) {
        const attributes = await city.attributes(String(service['service_code']));
        assert.equal(new Set(attributes.map((one) => one['order'])).size, attributes.length);
        assert.equal(new Set(attributes.map((one) => one['code'])).size, attributes.length);
        for (const { datatype, values, code } of attributes)
          if (lists.has(String(datatype))) assert.ok((values as Row[] | undefined)?.length, `${String(code)} has no values`);
      }
    },
  },
  {
    says: 'answers a definition that was not announced with an empty one or with 404',
    source,
    check: async (city) => {
      for (const service of (await city.list()).filter((one) => one['metadata'] === false)) {
        const answer = await city.client.get(`services/${String(service['service_code'])}.json`);
        if (answer.status === 200) assertFits('definition', readDefinition(answer, 'json'));
        else assertRefused(answer, 'json', 404);
      }
    },
  },
  {
    says: 'answers 404 for a service_code that is not found',
    source,
    check: async ({ client }) => {
      for (const format of both) assertRefused(await client.get(`services/no-such-code.${format}`), format, 404);
    },
  },
  {
    says: 'takes an empty jurisdiction_id, an api_key and an unknown word in a GET as if they were not there',
    source: `${source}, Optional Arguments; open311-ios sends its api_key with every GET`,
    check: async ({ client, setting }) => {
      const plain = await client.get('services.json');
      const asked = await client.get('services.json', [
        ['jurisdiction_id', ''],
        ['api_key', setting.apiKey],
        ['utm_source', 'x'],
      ]);
      assert.deepEqual([asked.status, asked.text], [200, plain.text]);
    },
  },
  {
    says: 'answers 404 for a jurisdiction it does not serve, or serves only one and ignores the word',
    source,
    check: async ({ client }) => {
      for (const format of both)
        assertOrderly(await client.get(`services.${format}`, [['jurisdiction_id', 'sfgov.org']]), format);
    },
  },
  {
    says: 'stays orderly when a code is odd',
    source: `${source}, Errors: 404 for what does not exist, 400 for any other error`,
    check: async ({ client }) => {
      for (const odd of ['%20', '..%2F..%2Fetc', '%00', "'%20or%20'1'='1", '%E5%9D%8F', 'x'.repeat(1_000), '%ff'])
        assertRefused(await client.get(`services/${odd}.json`), 'json', 400, 404, 414);
    },
  },
];
