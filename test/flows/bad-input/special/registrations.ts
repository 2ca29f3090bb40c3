import type { BadRequestRow } from '../bad-requests.js';
import { CALL, JSON_TYPE, UNKNOWN, rowMakers, type Ground } from './makers.js';

/** What cannot be registered, and headers that are none. */
export const registrations = (ground: Ground): BadRequestRow[] => {
  const { register } = rowMakers(ground);
  return [
    register('a town of another district', { townCode: '110101001', villageCode: undefined }),
    register('a village of another town', { villageCode: '990114102201' }),
    register('receipt in the future', { receivedAt: '2026-12-01T09:00:00+08:00' }),
    register('receipt in another age', { receivedAt: '2001-01-01T09:00:00+08:00' }),
    register('an unknown code', { allegations: [{ code: 'S99-99', text: '无此代码。' }] }),
    register('an unknown field of the channel', { channelDetails: { ...CALL.channelDetails, root: true } }),
    register("another channel's field", { channelDetails: { ...CALL.channelDetails, headcount: 3 } }),
    register('a list for channelDetails', { channelDetails: ['callStart'] }),
    register('a call without its start', { channelDetails: {} }),
    register('a call that ends before it starts', {
      channelDetails: { callStart: '2026-10-12T08:30:00+08:00', callEnd: '2026-10-12T08:00:00+08:00' },
    }),
    register('a visit of a negative number', { channel: 'VISIT', channelDetails: { headcount: -3 } }),
    register("a channel that is not the clerk's", { channel: 'LOOKBACK', channelDetails: {} }),
    register('a repeat of a number that is none', { repeatOf: "990114-2026-000001' OR 1=1" }),
    register('a respondent with an unknown group', { respondents: [{ type: 'GUIDANCE_GROUP', name: '某组', groupId: UNKNOWN }] }),
    register('21 allegations', { allegations: Array.from({ length: 21 }, () => ({ text: '一点。' })) }),
    register('a poisoned allegation', { allegations: [{ text: '一点。', constructor: { name: 'x' } }] }),
    register('an empty Idempotency-Key', {}, { 'idempotency-key': '' }),
    register('an Idempotency-Key of blanks', {}, { 'idempotency-key': 'a b' }),
    register('an endless Idempotency-Key', {}, { 'idempotency-key': 'k'.repeat(300) }),
    register('an Idempotency-Key of other letters', {}, { 'idempotency-key': 'ÿÿÿÿ' }),
    register('a content type that is none', {}, { 'content-type': 'json' }),
    {
      ...register('a broken token', {}),
      headers: { ...JSON_TYPE, authorization: 'Bearer ÿ\t%00' },
      by: undefined,
      status: [401],
    },
    {
      ...register('two cookies of one name', {}),
      headers: { ...JSON_TYPE, cookie: 'huicha_session=a; huicha_session=b' },
      by: undefined,
      status: [401],
    },
  ];
};
