import type { Route, Schema } from './routes.js';
import { addressOf } from './routes.js';

/** One malformed request. `by` undefined: nobody is signed in. */
export type BadRequestRow = {
  title: string;
  route: string;
  method: string;
  path: string;
  by?: string;
  body?: string | FormData;
  headers?: Record<string, string>;
  /** What the answer may be; any 4xx unless given. */
  status?: readonly number[];
  /** The field that the answer has to name. */
  field?: string;
};

const JSON_TYPE = { 'content-type': 'application/json' };
const UNKNOWN_ID = '01900000-0000-7000-8000-00000000beef';

/** Values that no field of that kind takes. */
const wrongValues = (schema: Schema): [string, string][] => {
  const long = (n: number) => JSON.stringify('长'.repeat(n + 1));
  if (schema.enum)
    return [
      ['no such choice', '"NOPE"'],
      ['a list for a word', '["NOPE"]'],
      ['a constructor name', '"__proto__"'],
    ];
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date')
        return [
          ['a day that does not exist', '"2026-02-30"'],
          ['a moment for a day', '"2026-10-12T09:00:00+08:00"'],
          ['year 9999', '"9999-01-01"'],
        ];
      if (schema.format === 'date-time')
        return [
          ['a moment without zone', '"2026-10-12T09:00:00"'],
          ['a moment that does not exist', '"2026-02-30T25:61:00+08:00"'],
          ['a number', '1760000000000'],
        ];
      return [
        ['a number for text', '123'],
        ['blanks only', '" \\u3000\\n\\t"'],
        ['NUL', '"甲\\u0000乙"'],
        ['half a surrogate', '"甲\\ud800乙"'],
        ['an object for text', '{"$gt":""}'],
        ...(schema.maxLength ? ([['too long', long(schema.maxLength)]] as [string, string][]) : []),
      ];
    case 'integer':
    case 'number':
      return [
        ['a huge number', '1e308'],
        ['more than a number can be', '1e999'],
        ['negative', '-1'],
        ['a fraction', '1.5'],
        ['digits as text', '"1"'],
      ];
    case 'boolean':
      return [
        ['text for yes', '"true"'],
        ['1 for yes', '1'],
      ];
    case 'array':
      return [
        ['an object for a list', '{"0":"a"}'],
        ['a word for a list', '"a"'],
        ['a list of lists', '[[["a"]]]'],
        ...(schema.maxItems
          ? ([['too many', JSON.stringify(Array.from({ length: schema.maxItems + 1 }, () => 'a'))]] as [string, string][])
          : []),
      ];
    default:
      return [
        ['a list for an object', '[]'],
        ['a word for an object', '"a"'],
      ];
  }
};

/** Malformed requests that follow from a route's own description. */
export const generatedFor = (route: Route, caseId: string, by: string): BadRequestRow[] => {
  const base = { route: route.name, method: route.method, path: addressOf(route, caseId) };
  const signed = { ...base, by };
  const rows: BadRequestRow[] = [];
  if (!route.isPublic) rows.push({ ...base, title: 'nobody is signed in', status: [401] });
  if (!route.isPublic)
    rows.push({
      ...base,
      title: 'a made-up session',
      headers: { cookie: 'huicha_session=%00"; DROP TABLE staff; --' },
      status: [401],
    });
  if (route.template.includes('{')) {
    for (const [title, id] of BAD_IDS) {
      const path = route.template.replaceAll(/\{\w+\}/g, id);
      rows.push({
        ...signed,
        path,
        title: `${title} in the address`,
        body: route.method === 'GET' ? undefined : '{}',
        headers: route.method === 'GET' ? {} : JSON_TYPE,
      });
    }
  }
  if (route.method !== 'GET' && !route.isUpload) {
    rows.push({ ...signed, title: 'not JSON', body: '{"text": ', headers: JSON_TYPE, status: [400] });
    rows.push({
      ...signed,
      title: 'a poisoned prototype',
      body: '{"__proto__":{"role":"admin"}}',
      headers: JSON_TYPE,
      status: [400],
    });
  }
  if (route.body) rows.push(...bodyRows(signed, route.body));
  for (const { name, schema } of route.query) rows.push(...queryRows(signed, name, schema ?? {}));
  if (route.query.length > 0) {
    rows.push({ ...signed, title: 'an unknown parameter', path: `${base.path}?nope=1`, status: [400], field: 'nope' });
    rows.push({ ...signed, title: 'a poisoned parameter', path: `${base.path}?__proto__=1`, status: [400] });
  }
  rows.push({
    ...signed,
    title: 'a method that is not there',
    method: route.method === 'PATCH' ? 'PUT' : 'PATCH',
    body: '{}',
    headers: JSON_TYPE,
    status: [404, 405],
  });
  return rows;
};

export const BAD_IDS: [string, string][] = [
  ['a word', 'nope'],
  ['an unknown id', UNKNOWN_ID],
  ['SQL', encodeURIComponent("' OR '1'='1' --")],
  ['NUL', '%00'],
  ['a way out of the folder', '..%2f..%2f..%2fetc%2fpasswd'],
  ['bytes that are no UTF-8', '%ff%fe'],
  ['half an escape', '%e0%a4%a'],
  ['five thousand characters', 'a'.repeat(5000)],
];

const bodyRows = (base: Omit<BadRequestRow, 'title'>, schema: Schema): BadRequestRow[] => {
  const send = (title: string, body: string, more: Partial<BadRequestRow> = {}): BadRequestRow => ({
    ...base,
    title,
    body,
    headers: JSON_TYPE,
    status: [400],
    ...more,
  });
  const rows = [
    send('a list for a body', '[]'),
    send('a word for a body', '"text"'),
    send('an unknown field', '{"nopeNope":1}', { field: 'nopeNope' }),
    send('constructor as a field', '{"constructor":{"prototype":{"role":"admin"}}}'),
    send('form content', 'text=a', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: [415] }),
    send('plain text', 'text', { headers: { 'content-type': 'text/plain' }, status: [415] }),
    send('a body of two megabytes', JSON.stringify({ nopeNope: 'x'.repeat(2 * 1024 * 1024) }), { status: [413] }),
    send('JSON ten thousand deep', `{"nopeNope":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
  ];
  for (const name of schema.required ?? []) rows.push(send(`${name} is missing`, '{}', { field: name }));
  for (const name of (schema.required ?? []).filter((each) => !schema.properties?.[each]?.nullable))
    rows.push(send(`${name} is null`, `{"${name}":null}`, { field: name }));
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    for (const [what, value] of wrongValues(property))
      rows.push(send(`${name}: ${what}`, `{"${name}":${value}}`, { field: name }));
  }
  return rows;
};

const queryRows = (base: Omit<BadRequestRow, 'title'>, name: string, schema: Schema): BadRequestRow[] => {
  const ask = (title: string, value: string): BadRequestRow => ({
    ...base,
    title: `${name}: ${title}`,
    path: `${base.path}?${value}`,
    status: [400],
    field: name,
  });
  // A list is given as often as one likes, and names what is there or not.
  if (schema.type === 'array') return [];
  const rows = [ask('NUL', `${name}=%00`), ask('given twice', `${name}=S1&${name}=S2`)];
  if (schema.enum || schema.type !== 'string')
    rows.push(ask('nonsense', `${name}=${encodeURIComponent("x'; DROP TABLE cases; --")}`));
  if (schema.type === 'integer')
    rows.push(ask('negative', `${name}=-1`), ask('huge', `${name}=99999999999999999999`), ask('empty', `${name}=`));
  if (schema.maxLength) rows.push(ask('too long', `${name}=${'x'.repeat(schema.maxLength + 1)}`));
  return rows;
};
