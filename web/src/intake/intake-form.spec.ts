import { describe, expect, it } from '@jest/globals';
import { FormStore } from './form-store.js';
import { formFrom, isUntouched, newForm, nextLetter, type IntakeForm } from './intake-form.js';
import { requestBody } from './request-body.js';
import { statusAddress } from './status-address.js';
import { stillToAsk } from './still-to-ask.js';
import { wholeNumbers } from './whole-numbers.js';

const NOW = '2026-10-12T09:30';
const call = (more: Partial<IntakeForm> = {}): IntakeForm => ({ ...newForm('CALL'), ...more });

describe('the intake form', () => {
  it('is nobody’s work until something was typed', () => {
    expect(isUntouched(call())).toBe(true);
    expect(isUntouched(newForm('VISIT'))).toBe(true);
    expect(isUntouched({ ...newForm('VISIT'), headcount: '9' })).toBe(false);
    expect(isUntouched(call({ narrative: '名' }))).toBe(false);
  });

  it('comes back from a draft, without what another screen may have put into it', () => {
    const form = call({ narrative: '名单', points: [{ code: 'S3-01', text: '漏' }], answer: null });
    expect(formFrom('CALL', JSON.parse(JSON.stringify(form)) as Record<string, unknown>)).toEqual(form);
    const odd = formFrom('CALL', { narrative: 5, points: 'x', phone: '199', more: 1 });
    expect([odd.narrative, odd.points, odd.phone, 'more' in odd]).toEqual(['', [], '199', false]);
  });

  it('keeps for the next letter of the stack what the envelopes have in common', () => {
    const letter = {
      ...newForm('LETTER'),
      dateReceived: '2026-10-10',
      arrivedBy: '邮寄',
      shelfNo: 'A-099',
      narrative: '信',
      name: '某',
    };
    expect(nextLetter(letter)).toMatchObject({
      dateReceived: '2026-10-10',
      arrivedBy: '邮寄',
      shelfNo: 'A-100',
      narrative: '',
      name: '',
    });
  });

  it('sends channel and one sentence where no more is known', () => {
    expect(requestBody(call({ narrative: ' 名单没有我 ', callStart: NOW }), 'd1')).toEqual({
      channel: 'CALL',
      narrative: '名单没有我',
      channelDetails: { callStart: '2026-10-12T09:30:00+08:00' },
      draftId: 'd1',
      draftHold: 1,
    });
  });

  it('sends a group’s visit with head count, representatives and materials', () => {
    const visit = {
      ...newForm('VISIT'),
      narrative: '九人反映',
      headcount: '9',
      representatives: [
        { name: '郗有粮', role: '组长' },
        { name: '', role: '' },
      ],
      materials: [{ name: '联名信', pages: '2' }],
    };
    expect(requestBody(visit, 'd')).toMatchObject({
      complainant: { kind: 'GROUP_VISIT', headcount: 9 },
      channelDetails: {
        headcount: 9,
        representatives: [{ name: '郗有粮', role: '组长' }],
        materials: [{ name: '联名信', pages: 2 }],
      },
    });
  });

  it('gives a point without words those of the complaint, and leaves empty points out', () => {
    const { allegations } = requestBody(
      call({
        narrative: '人数不够',
        points: [
          { code: 'S4-02', text: '' },
          { code: '', text: '' },
        ],
      }),
      'd',
    );
    expect(allegations).toEqual([{ code: 'S4-02', text: '人数不够' }]);
  });
});

describe('the moment of receipt', () => {
  const MORNING = '2026-10-12T09:10';
  const LATER = '2026-10-12T11:00';
  const opened = (form: IntakeForm, times: string[]): FormStore =>
    new FormStore(form, () => times.shift() ?? 'asked once too often');

  it.each([
    ['CALL', 'callStart', LATER],
    ['VISIT', 'arrivedAt', LATER],
    ['LETTER', 'dateReceived', '2026-10-12'],
    ['TRANSFER_IN', 'receivedAt', LATER],
    ['ONSITE', 'receivedAt', LATER],
  ] as const)('of %s is that of the first word, not that of the empty form', (channel, field, stamp) => {
    const store = opened(newForm(channel), [LATER]);
    expect(store.get()[field]).toBe('');
    store.set({ narrative: '名' });
    store.set({ narrative: '名单' });
    expect(store.get()[field]).toBe(stamp);
  });

  it('is noted anew where the first word was taken back, and stays as the clerk has put it', () => {
    const store = opened(newForm('CALL'), [MORNING, LATER]);
    store.set({ phone: '1' });
    store.set({ phone: '' });
    store.set({ phone: '199' });
    expect(store.get().callStart).toBe(LATER);
    const corrected = opened(newForm('CALL'), [MORNING, LATER]);
    corrected.set({ callStart: '2026-10-12T08:55' });
    corrected.set({ phone: '199' });
    expect(corrected.get().callStart).toBe('2026-10-12T08:55');
  });

  it('stays that of the stack for its next letter, and that of before for a draft taken up again', () => {
    const next = opened(nextLetter({ ...newForm('LETTER'), dateReceived: '2026-10-10' }), [LATER]);
    next.set({ narrative: '信' });
    expect(next.get().dateReceived).toBe('2026-10-10');
    const taken = new FormStore(call({ narrative: '换班前', callStart: MORNING }));
    taken.set({ narrative: '换班后' });
    expect(taken.get().callStart).toBe(MORNING);
  });

  it.each(['TRANSFER_IN', 'ONSITE'] as const)('goes with what %s says, also when it is sent later', (channel) => {
    expect(requestBody({ ...newForm(channel), narrative: '名单', receivedAt: MORNING }, 'd')).toMatchObject({
      receivedAt: '2026-10-12T09:10:00+08:00',
    });
    expect(requestBody(call({ narrative: '名单', callStart: MORNING }), 'd')).not.toHaveProperty('receivedAt');
  });
});

it('sends which similar cases are the same matter and which are not', () => {
  const links = [
    { caseId: 'a', number: '990114-2026-000001', decision: 'similar' as const },
    { caseId: 'b', number: '990114-2026-000002', decision: 'separate' as const },
  ];
  expect(requestBody(call({ narrative: '名单', links }), 'd')['links']).toEqual([
    { caseId: 'a', decision: 'similar' },
    { caseId: 'b', decision: 'separate' },
  ]);
});

describe('still to ask', () => {
  it('is everything at first, and nothing in the end', () => {
    expect(stillToAsk(call(), null)).toEqual([
      'complainantKind',
      'villageCode',
      'stage',
      'occurrence',
      'allegations',
      'privacyNotice',
    ]);
    const told = call({
      isAnonymous: true,
      villageCode: '990114101205',
      occurrence: 'occurred',
      points: [{ code: 'S4-02', text: '' }],
      privacyNoticeGiven: true,
    });
    expect(stillToAsk(told, 'S4')).toEqual([]);
    expect(stillToAsk(told, null)).toEqual(['stage']);
  });

  it('does not ask the writer of an unsigned letter for anything to be read to them', () => {
    expect(stillToAsk(newForm('LETTER'), 'S4')).not.toContain('privacyNotice');
  });
});

describe('a look-up', () => {
  it.each([
    ['199 0000 0017', '', '19900000017', undefined],
    ['+86 19900000017', '', '19900000017', undefined],
    ['010-88881234', '', '01088881234', undefined],
    ['1990000001', '', undefined, undefined],
    ['', '11010119900101123x', undefined, '11010119900101123X'],
  ])('of %j and %j waits for a whole number', (phone, id, whole, document) => {
    expect(wholeNumbers(phone, id)).toEqual({ phone: whole, idNumber: document });
  });
});

it('puts the code into the address behind the # alone, and only on paper that is handed over', () => {
  expect(statusAddress('/status', '990114-2026-000123', null)).toBe('/status#n=990114-2026-000123');
  expect(statusAddress('/status', '990114-2026-000123', '1234 5678 9012')).toBe('/status#n=990114-2026-000123&c=123456789012');
});
