import type { BadRequestRow } from '../bad-requests.js';
import { json, UNKNOWN, rowMakers, type Ground } from './makers.js';

/** What the office keeps beside cases. */
export const ofTheHouse = (ground: Ground): BadRequestRow[] => {
  const {
    staffIds: [staffId = ''],
  } = ground;
  const { hotspot, administer, holidays } = rowMakers(ground);
  return [
    holidays('a year of no days', []),
    holidays('a year that is none', [{ date: '2027-01-01', name: '元旦', off: true }], '27'),
    holidays('a holiday that does not exist', [{ date: '2027-02-29', name: '元旦', off: true }]),
    holidays('a holiday of another year', [{ date: '2026-01-01', name: '元旦', off: true }]),
    holidays('a holiday without a word on work', [{ date: '2027-01-01', name: '元旦', off: 'yes' }]),
    holidays('a poisoned holiday', [{ date: '2027-01-01', name: '元旦', off: true, constructor: {} }]),
    administer('days of an election that is none', 'POST /api/elections/{id}/moves', `/api/elections/${UNKNOWN}/moves`, {
      kind: 'polling',
      townCode: '990114101',
      day: '2026-10-24',
      reason: '场地原因。',
    }),
    administer('an absence that ends before it begins', 'PATCH /api/staff/{id}/absence', `/api/staff/${staffId}/absence`, {
      from: '2026-10-14',
      to: '2026-10-12',
    }),
    administer('a deputy of oneself', 'PATCH /api/staff/{id}/deputy', `/api/staff/${staffId}/deputy`, {
      deputyOf: staffId,
      from: null,
      to: null,
    }),
    administer('a declaration about a village that is none', 'POST /api/declarations', '/api/declarations', {
      kind: 'LIVES_IN',
      villageCode: '990114101999',
    }),
    administer('a declaration about nobody', 'POST /api/declarations', '/api/declarations', {
      kind: 'LIVES_IN',
      villageCode: '990114101205',
      staffId: UNKNOWN,
    }),
    administer('kin without a name', 'POST /api/declarations', '/api/declarations', { kind: 'KIN_OF_PERSON' }),
    administer('a name where none belongs', 'POST /api/declarations', '/api/declarations', {
      kind: 'VEC_MEMBER',
      villageCode: '990114101205',
      name: '某人',
    }),
    administer('a group that the role has no seat in', 'PATCH /api/staff/{id}', `/api/staff/${staffId}`, { groupId: UNKNOWN }),
    administer('a nameless seat', 'POST /api/groups/{id}/members', `/api/groups/${UNKNOWN}/members`, { name: ' ' }),
    hotspot('a hotspot that is none', UNKNOWN, { flagKey: true, reason: '同日三户反映' }),
    hotspot('a word for a flag', UNKNOWN, { flagKey: 'yes', reason: '同日三户反映' }),
    hotspot('a poisoned decision', UNKNOWN, { flagKey: true, reason: '同日三户反映', decidedAt: '2026-10-01' }),
    {
      title: 'an escalation that never fired',
      route: 'POST /api/escalations/{escalationId}/acknowledgement',
      method: 'POST',
      path: `/api/escalations/${UNKNOWN}/acknowledgement`,
      by: 'xjb01',
      ...json({ note: '已阅。' }),
      status: [404],
    },
    {
      title: "somebody else's alert",
      route: 'POST /api/alerts/{alertId}/reading',
      method: 'POST',
      path: `/api/alerts/${UNKNOWN}/reading`,
      by: 'xjb01',
      status: [404],
    },
    {
      title: 'a clock that is not stuck',
      route: 'POST /api/duty/stuck-rungs/{deadlineId}/redrive',
      method: 'POST',
      path: `/api/duty/stuck-rungs/${UNKNOWN}/redrive`,
      by: 'admin01',
      status: [404],
    },
    {
      title: 'a wrong password',
      route: 'POST /api/session',
      method: 'POST',
      path: '/api/session',
      ...json({ username: 'djy01', password: 'not the password' }),
      status: [401],
    },
    {
      title: 'a guidance article that climbs',
      route: 'GET /api/guidance/{slug}',
      method: 'GET',
      path: '/api/guidance/..%2f..%2fpackage.json',
      by: 'djy01',
    },
  ];
};
