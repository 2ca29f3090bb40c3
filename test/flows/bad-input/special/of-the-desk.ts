import type { BadRequestRow } from '../bad-requests.js';
import { cursorOf, json, rowMakers, UNKNOWN, type Ground } from './makers.js';

/** Queues, drafts and what is asked beside the form. */
export const ofTheDesk = (ground: Ground): BadRequestRow[] => {
  const { one } = ground;
  const { register, on, get } = rowMakers(ground);
  const ask = (title: string, route: string, value?: object, path = route.split(' ')[1] ?? ''): BadRequestRow => ({
    title,
    route,
    method: route.split(' ')[0] ?? '',
    path,
    by: 'djy01',
    ...(value && json(value)),
  });
  return [
    get('a cursor of another order', `/api/cases?sort=dueAt&cursor=${cursorOf([4, '2026-10-12', UNKNOWN])}`),
    get('a queue of another role', '/api/cases?view=conflicts'),
    ask('many cases, but not what they all need', 'POST /api/queues/bulk', { act: 'tag', caseIds: [one.id], dryRun: true }),
    ask('more cases than are done in one go', 'POST /api/queues/bulk', {
      act: 'takeOver',
      caseIds: Array.from({ length: 51 }, (_, n) => `${UNKNOWN}${n}`),
      dryRun: true,
    }),
    ask('searched words in a saved view', 'POST /api/saved-views', { name: '甲', audience: 'own', filter: { q: '某人' } }),
    ask('a tag that is not listed', 'POST /api/cases/{id}/tags', { tag: '19900001234' }, `/api/cases/${one.id}/tags`),
    { ...ask('a telephone for a word of the list', 'POST /api/tags', { word: '199-0000-1234' }), by: 'slfz01' },
    {
      ...ask(
        'withdrawing a word that is not listed',
        'DELETE /api/tags/{word}',
        undefined,
        '/api/tags/%E6%97%A0%E6%AD%A4%E8%AF%8D',
      ),
      by: 'slfz01',
      status: [404],
    },
    register('an answer to what is no plain question', {
      allegations: [{ code: 'S4-02', text: '人数不够' }],
      answer: { text: '已答复' },
    }),
    register('an answer without a word', { allegations: [{ code: 'Q-01', text: '问' }], answer: { acceptedByCaller: true } }),
    register('a link with a case that is none', { links: [{ caseId: UNKNOWN, decision: 'similar' }] }),
    register('a decision that is none', { links: [{ caseId: one.id, decision: 'repeat' }] }),
    on('a link with itself', 'djy01', 'links', 'links', { caseId: one.id, decision: 'similar' }),
    {
      ...ask(
        'a draft under a name that is no id',
        'PUT /api/intake/drafts/{id}',
        { channel: 'CALL', hold: 1, form: {} },
        '/api/intake/drafts/..%2f..%2fkeys.json',
      ),
      status: [400, 404],
    },
    ask(
      'a draft that is no form',
      'PUT /api/intake/drafts/{id}',
      { channel: 'CALL', hold: 1, form: ['a'] },
      `/api/intake/drafts/${UNKNOWN}`,
    ),
    {
      ...ask(
        'taking a draft that is not there',
        'POST /api/intake/drafts/{id}/hold',
        undefined,
        `/api/intake/drafts/${UNKNOWN}/hold`,
      ),
      status: [404],
    },
    ask('a look-up of half a number', 'POST /api/intake/petitioner', { phone: '1990' }),
    ask('a look-up of two numbers', 'POST /api/intake/petitioner', { phone: '19900000091,19900000092' }),
    ask('likeness in a village that is a town', 'POST /api/intake/similar', {
      text: '提名会人数不够',
      villageCode: '990114101',
    }),
  ];
};
