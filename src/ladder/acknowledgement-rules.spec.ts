import { expect, it } from '@jest/globals';
import { objectionToAcknowledgement } from './acknowledgement-rules.js';

const AT = '2026-10-12T09:00:00.000+08:00';

it('a rung is acknowledged once', () => {
  expect(objectionToAcknowledgement({ acknowledgedAt: null, effect: 'warn', note: undefined })).toBeUndefined();
  expect(objectionToAcknowledgement({ acknowledgedAt: AT, effect: 'warn', note: undefined })?.code).toBe(
    'escalation.acknowledged',
  );
});

it('a talk is acknowledged with its record', () => {
  expect(objectionToAcknowledgement({ acknowledgedAt: null, effect: 'talk', note: undefined })?.code).toBe(
    'escalation.note-missing',
  );
  expect(objectionToAcknowledgement({ acknowledgedAt: null, effect: 'talk', note: '已约谈组长' })).toBeUndefined();
});
