import { describe, expect, it } from '@jest/globals';
import { afterDraftEvent, isToBeSent, NEW_DRAFT, type DraftEvent, type DraftState } from './draft-machine.js';

const after = (...events: DraftEvent[]): DraftState => events.reduce(afterDraftEvent, NEW_DRAFT);
const SAVED: DraftEvent = { kind: 'saved', at: '2026-10-12T09:00:00.000+08:00' };

describe('a draft', () => {
  it('is sent once something was typed, one save at a time', () => {
    expect(isToBeSent(NEW_DRAFT)).toBe(false);
    expect(isToBeSent(after({ kind: 'edited' }))).toBe(true);
    expect(isToBeSent(after({ kind: 'edited' }, { kind: 'sent' }))).toBe(false);
    expect(after({ kind: 'edited' }, { kind: 'sent' }, SAVED)).toMatchObject({ phase: 'saved', savedAt: SAVED.at });
  });

  it('is sent again where somebody typed on while it was under way', () => {
    const state = after({ kind: 'edited' }, { kind: 'sent' }, { kind: 'edited' });
    expect(isToBeSent(state)).toBe(false);
    expect(isToBeSent(afterDraftEvent(state, SAVED))).toBe(true);
  });

  it('is tried again after a failure, and not once somebody else has it', () => {
    expect(isToBeSent(after({ kind: 'edited' }, { kind: 'sent' }, { kind: 'failed' }))).toBe(true);
    const lost = after({ kind: 'edited' }, { kind: 'sent' }, { kind: 'refused', code: 'draft.taken-over', byName: '登记员乙' });
    expect(lost).toMatchObject({ phase: 'lost', byName: '登记员乙' });
    expect(isToBeSent(afterDraftEvent(lost, { kind: 'edited' }))).toBe(false);
    expect(after({ kind: 'refused', code: 'draft.registered', byName: null }).phase).toBe('ended');
  });

  it('goes on under a new hold when it is taken back', () => {
    const taken = after(
      { kind: 'refused', code: 'draft.taken-over', byName: 'a' },
      { kind: 'taken', hold: 3, savedAt: SAVED.at },
    );
    expect(taken).toMatchObject({ phase: 'saved', hold: 3, byName: null });
    expect(isToBeSent(afterDraftEvent(taken, { kind: 'edited' }))).toBe(true);
  });

  it('lies on the device while the server is away, and says so until the server has it', () => {
    const away = after({ kind: 'edited' }, { kind: 'sent' }, { kind: 'failed' }, { kind: 'keptHere', how: 'kept' });
    expect(away).toMatchObject({ phase: 'failed', here: 'kept' });
    expect(isToBeSent(away)).toBe(true);
    expect(afterDraftEvent(afterDraftEvent(away, { kind: 'edited' }), { kind: 'sent' }).here).toBe('kept');
    expect(afterDraftEvent(away, SAVED).here).toBeUndefined();
  });

  it('says why it is not saved, and is saved again once that is mended', () => {
    const full = after({ kind: 'sent' }, { kind: 'refused', code: 'draft.too-many', byName: null, words: '已有 30 份' });
    expect(full).toMatchObject({ phase: 'unkept', words: '已有 30 份' });
    expect(isToBeSent(full)).toBe(false);
    expect(isToBeSent(afterDraftEvent(full, { kind: 'edited' }))).toBe(true);
  });
});
