import type { BadRequestRow } from '../bad-requests.js';
import { cursorOf, rowMakers, type Ground } from './makers.js';

/** Lists, cursors and numbers. */
export const listsAndAddresses = (ground: Ground): BadRequestRow[] => {
  const { one } = ground;
  const { ask, get } = rowMakers(ground);
  return [
    get('a cursor of another list', `/api/hotspots?cursor=${cursorOf([1, 2])}`, { route: 'GET /api/hotspots', by: 'xjb01' }),
    ask('SQL for a number', { number: "' UNION SELECT * FROM staff --", code: '1234 5678 9012' }),
    ask('a right number with a wrong code', { number: one.number, code: '0000 0000 0000' }),
    ask('a code of letters', { number: one.number, code: 'abcd efgh ijkl' }),
    ask('a list for a code', { number: one.number, code: ['1234 5678 9012'] }),
    get('a cursor that is none', '/api/cases?cursor=%21%21%21', { status: [400] }),
    get('a cursor of another list', `/api/cases?cursor=${cursorOf([1])}`, { status: [400] }),
    get('a cursor with SQL', `/api/cases?cursor=${cursorOf(["2026' OR 1=1 --"])}`, { status: [400] }),
    get('a poisoned cursor', `/api/cases?cursor=${cursorOf({ __proto__: null, length: 2 })}`, { status: [400] }),
    get('a cursor of a search that is no number', `/api/cases?q=提名&cursor=${cursorOf(["x'; DROP TABLE cases"])}`, {
      status: [400],
    }),
    get('nested parameters', '/api/cases?state[$ne]=closed', { status: [400] }),
    get('an endless address', `/api/cases?q=${'a'.repeat(10_000)}`),
    ...[1.5, 2 ** 31, 1e300].map((seq) =>
      get(`a cursor of entries at ${seq}`, `/api/audit?cursor=${cursorOf([seq])}`, {
        route: 'GET /api/audit',
        by: 'sj01',
        status: [400],
      }),
    ),
    get("another list's cursor of alerts", `/api/alerts?cursor=${Buffer.from('["a","b"]').toString('base64url')}`, {
      route: 'GET /api/alerts',
      status: [400],
    }),
  ];
};
