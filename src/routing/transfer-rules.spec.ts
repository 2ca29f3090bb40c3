import { describe, expect, it } from '@jest/globals';
import { objectionToPartialTransfer, objectionToTransfer } from './transfer-rules.js';

const today = '2026-10-12';

describe('sending a case on', () => {
  it('forwards without a date and assigns with one', () => {
    expect(objectionToTransfer({ kind: 'forward', reportBy: null, today })).toBeUndefined();
    expect(objectionToTransfer({ kind: 'assign', reportBy: today, today })).toBeUndefined();
  });

  it.each([
    ['assign', null, 'transfer.report-by-missing'],
    ['forward', '2026-10-20', 'transfer.report-by-unexpected'],
    ['assign', '2026-10-11', 'transfer.report-by-in-the-past'],
  ] as const)('refuses %s with the date %s', (kind, reportBy, code) => {
    expect(objectionToTransfer({ kind, reportBy, today })?.code).toBe(code);
  });
});

describe('handing over one allegation', () => {
  const fine = { isBeforeReply: true, isTransferredAlready: false, remaining: 1 };

  it('leaves the rest with the case', () => {
    expect(objectionToPartialTransfer(fine)).toBeUndefined();
  });

  it.each([
    [{ isBeforeReply: false }, 'partial-transfer.too-late'],
    [{ isTransferredAlready: true }, 'partial-transfer.already'],
    [{ remaining: 0 }, 'partial-transfer.last-allegation'],
  ])('refuses %j', (more, code) => {
    expect(objectionToPartialTransfer({ ...fine, ...more })?.code).toBe(code);
  });
});
