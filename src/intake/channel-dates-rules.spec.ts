import { describe, expect, it } from '@jest/globals';
import { objectionToDates, receivedWhen, type ChannelDates } from './channel-dates-rules.js';

const now = '2026-10-09T10:00:00.000+08:00';
const dates = (more: Partial<ChannelDates>): ChannelDates => ({ channel: 'CALL', now, receivedAt: now, ...more });

describe('the moment of receipt', () => {
  it("is the channel's own where the registrar gives none", () => {
    const earlier = '2026-10-09T09:40:00.000+08:00';
    expect(receivedWhen({ channel: 'CALL', callStart: earlier }, now)).toBe(earlier);
    expect(receivedWhen({ channel: 'VISIT', arrivedAt: earlier }, now)).toBe(earlier);
    expect(receivedWhen({ channel: 'LETTER', dateReceived: '2026-09-28' }, now)).toBe('2026-09-28T00:00:00.000+08:00');
    expect(receivedWhen({ channel: 'LETTER', dateReceived: '2026-10-09' }, now)).toBe(now);
    expect(receivedWhen({ channel: 'TRANSFER_IN', theirReceiptDate: '2026-09-28' }, now)).toBe(now);
  });

  it.each([
    ['register.in-future', { receivedAt: '2026-10-09T10:05:01.000+08:00' }],
    ['register.in-future', { callStart: '2026-10-09T11:00:00.000+08:00' }],
    ['register.in-future', { channel: 'LETTER', dateReceived: '2026-10-10' }],
    ['register.too-old', { receivedAt: '2024-10-01T10:00:00.000+08:00' }],
    ['register.letter-day-differs', { channel: 'LETTER', dateReceived: '2026-09-28' }],
    ['register.postmark-after-receipt', { channel: 'LETTER', dateReceived: '2026-10-09', postmarkDate: '2026-10-10' }],
    ['register.their-receipt-after-ours', { receivedAt: '2026-10-07T10:00:00.000+08:00', theirReceiptDate: '2026-10-08' }],
    ['register.end-before-start', { callStart: now, callEnd: '2026-10-09T09:59:00.000+08:00' }],
  ] as const)('%s', (code, more) => {
    expect(objectionToDates(dates(more))?.code).toBe(code);
  });

  it('may be a few minutes ahead of our clock, and a date on a letter may be wrong', () => {
    expect(objectionToDates(dates({ receivedAt: '2026-10-09T10:05:00.000+08:00' }))).toBeUndefined();
    const letter = { channel: 'LETTER', dateReceived: '2026-10-09', postmarkDate: '2026-10-09' } as const;
    expect(objectionToDates(dates(letter))).toBeUndefined();
  });
});
