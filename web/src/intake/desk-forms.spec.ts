import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  asideForms,
  beginForm,
  finishForm,
  formOf,
  goOnAlone,
  isOpenHere,
  rememberedId,
  reopenForm,
  sitDown,
  takeAside,
} from './desk-forms.js';
import { newForm } from './intake-form.js';

let clerks = 0;
beforeEach(() => sitDown(`clerk-${(clerks += 1)}`));

describe('a form at the desk', () => {
  it('stays as it was left under its channel, and not once it is finished', () => {
    const call = formOf('CALL');
    call.store.set({ narrative: '名单没有我' });
    formOf('LETTER');
    expect(formOf('CALL')).toBe(call);
    call.store.markSent(true);
    finishForm(call);
    const next = formOf('CALL');
    expect([next.draftId === call.draftId, next.store.get().narrative, rememberedId('CALL')]).toEqual([false, '', next.draftId]);
    expect(call.store.get().narrative).toBe('名单没有我');
    expect(asideForms()).toEqual([]);
  });

  it('leaves the next letter of the stack what the envelopes have in common', () => {
    const letter = formOf('LETTER');
    letter.store.set({ dateReceived: '2026-10-10', shelfNo: 'A-1', narrative: '信' });
    finishForm(letter);
    const next = formOf('LETTER');
    expect(next.store.get()).toMatchObject({ dateReceived: '2026-10-10', shelfNo: 'A-2', narrative: '' });
    // Nobody's work yet: no draft is made of it, and nobody misses it.
    expect(next.store.isKept).toBe(true);
    beginForm(newForm('LETTER'));
    expect(asideForms()).toEqual([]);
  });

  it('is put aside half filled for a second call, and found again until it lies elsewhere', () => {
    const first = formOf('CALL');
    first.store.set({ narrative: '说到一半' });
    const second = beginForm(newForm('CALL'));
    expect(formOf('CALL')).toBe(second);
    expect(asideForms()).toEqual([first]);
    first.store.markKept(true);
    expect(asideForms()).toEqual([]);
    first.store.markKept(false);
    expect(takeAside(first.draftId)).toBe(first);
    expect([formOf('CALL'), asideForms()]).toEqual([first, []]);
  });

  it('does not displace another that is half filled when an entry of the device is opened in its place', () => {
    const half = formOf('CALL');
    half.store.set({ narrative: '说到一半' });
    expect(reopenForm({ ...newForm('CALL'), narrative: '断网时' }, 'key', 1).draftId).toBe('key');
    expect(asideForms()).toEqual([half]);
  });

  it('goes on as a form of its own once somebody else has its draft in hand', () => {
    const lost = formOf('CALL');
    lost.store.set({ narrative: '说到一半' });
    const own = goOnAlone(lost);
    expect([own.draftId === lost.draftId, own.store.get().narrative, own.store.isKept]).toEqual([false, '说到一半', false]);
    expect([formOf('CALL'), asideForms(), rememberedId('CALL')]).toEqual([own, [], own.draftId]);
  });

  it('is nobody’s who sits down after', () => {
    const mine = formOf('CALL');
    mine.store.set({ narrative: '我的' });
    beginForm(newForm('CALL'));
    sitDown('colleague');
    expect([isOpenHere('CALL'), rememberedId('CALL'), asideForms()]).toEqual([false, null, []]);
    expect(formOf('CALL').draftId).not.toBe(mine.draftId);
  });
});
