import assert from 'node:assert/strict';
import { readErrors } from '../documents.js';
import { assertRefused, both, geoReport, without, type Sentence } from '../sentence.js';

const source = `${geoReport}, Errors`;

export const errors: Sentence[] = [
  {
    says: 'writes every error for the person to read, with a code',
    source: `${source}: A human readable description of the error that occurred. This is meant to be seen by the user`,
    check: async (city) => {
      const fields = without(await city.whole(), 'api_key');
      for (const format of both)
        for (const { code, description } of readErrors(await city.client.post(`requests.${format}`, fields), format)) {
          assert.match(String(code), /^[\w.-]+$/);
          assert.ok(String(description).length > 3 && String(description) !== String(code));
        }
    },
  },
  {
    says: 'refuses a format it does not have and a missing one, without breaking down',
    source: `${source}: 400 - The URL request is invalid; 404 for resources that don't exist`,
    check: async ({ client }) => {
      for (const path of [
        'services',
        'services.yaml',
        'services.',
        'requests.html',
        'requests/1',
        'discovery',
        'services/x.XML.json',
      ])
        assert.ok([200, 400, 404, 406].includes((await client.get(path)).status), path);
      for (const path of ['services.yaml', 'requests.html', 'requests/1.pdf'])
        assert.ok([400, 404, 406].includes((await client.get(path)).status), path);
    },
  },
  {
    says: 'answers 404 in the shape of its errors for a resource that does not exist',
    source: `${source}: always be 404 for resources that don't exist`,
    check: async ({ client }) => {
      for (const format of both) assertRefused(await client.get(`no_such_resource.${format}`), format, 404);
    },
  },
  {
    says: 'keeps the shape of its errors when the body cannot be read',
    source: `${source}: 400 for any other error`,
    check: async ({ client }) => {
      const bodies: [string, string][] = [
        ['multipart/form-data; boundary=x', '--x\r\nbroken'],
        ['multipart/form-data', 'x'],
        ['application/x-www-form-urlencoded', '%%%=%ff&&&===='],
        ['text/plain', 'x'],
      ];
      for (const [type, body] of bodies)
        for (const format of both) {
          const sent = { method: 'POST' as const, path: `requests.${format}`, headers: [['Content-Type', type] as const] };
          assertRefused(await client.send({ ...sent, body: Buffer.from(body) }), format, 400, 403, 415);
        }
    },
  },
];
