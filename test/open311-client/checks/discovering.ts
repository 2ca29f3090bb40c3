import assert from 'node:assert/strict';
import { Open311Client } from '../client.js';
import { asText, readDiscovery, readServices, type Row } from '../documents.js';
import { assertFits } from '../schemas.js';
import { both, type Sentence } from '../sentence.js';

const source = 'Service Discovery (open311.github.io Service_Discovery.md)';

export const discovering: Sentence[] = [
  {
    says: 'serves discovery.xml and discovery.json with all fields of the specification',
    source,
    check: async ({ client }) => {
      for (const format of both) {
        const answer = await client.get(`discovery.${format}`);
        assert.equal(answer.status, 200);
        assertFits('discovery', readDiscovery(answer, format));
      }
    },
  },
  {
    says: 'says the same in both formats of the discovery',
    source,
    check: async ({ client }) => {
      const [xml, json] = await Promise.all([client.get('discovery.xml'), client.get('discovery.json')]);
      assert.deepEqual(asText(readDiscovery(xml, 'xml')), asText(readDiscovery(json, 'json')));
    },
  },
  {
    says: 'leads from the discovery to an endpoint of GeoReport v2 that serves its services',
    source,
    check: async ({ client }) => {
      const { endpoints } = readDiscovery(await client.get('discovery.json'), 'json');
      // The name of the specification by which node-open311 and others choose an endpoint, to the letter.
      const found = (endpoints as Row[]).find((one) => one['specification'] === 'http://wiki.open311.org/GeoReport_v2');
      assert.ok(found, 'no endpoint of GeoReport v2');
      const formats = found['formats'] as string[];
      assert.ok(formats.includes('text/xml'), 'XML is a required format');
      const there = new Open311Client(String(found['url']).replace(/\/$/, ''));
      const format = formats.includes('application/json') ? 'json' : 'xml';
      assertFits('services', readServices(await there.get(`services.${format}`), format));
    },
  },
  {
    says: 'dates its changesets in the past',
    source: 'SeeClickFix/open311-validator tests/discovery.rb',
    check: async (city) => {
      const discovery = readDiscovery(await city.client.get('discovery.json'), 'json');
      for (const { changeset } of [discovery, ...(discovery['endpoints'] as Row[])])
        assert.ok(Date.parse(String(changeset)) <= city.now(), `${String(changeset)} is not a time in the past`);
    },
  },
];
