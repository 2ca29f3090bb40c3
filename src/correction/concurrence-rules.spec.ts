import { describe, expect, it } from '@jest/globals';
import { maySpeak, objectionToConcurrence, type ConcurrenceFacts } from './concurrence-rules.js';

const word = (more: Partial<ConcurrenceFacts> = {}): string | undefined =>
  objectionToConcurrence({
    state: 'correcting',
    subject: 'correction',
    stance: 'concur',
    hasText: false,
    hasCoHandler: true,
    isAsked: false,
    ...more,
  })?.code;

describe('a word on the record', () => {
  it('is given while it can matter', () => {
    expect(word()).toBeUndefined();
    expect(word({ state: 'verifying' })).toBe('concurrence.wrong-state');
    expect(word({ state: 'verifying', subject: 'order' })).toBeUndefined();
    expect(word({ state: 'explaining', subject: 'reply' })).toBeUndefined();
  });

  it('is not asked of a town group that takes no part, nor twice', () => {
    expect(word({ hasCoHandler: false, stance: 'asked' })).toBe('concurrence.no-town-group');
    expect(word({ hasCoHandler: false, subject: 'order' })).toBeUndefined();
    expect(word({ stance: 'asked', isAsked: true })).toBe('concurrence.already-asked');
    expect(word({ isAsked: true })).toBeUndefined();
  });

  it('says why it dissents', () => {
    expect(word({ stance: 'dissent' })).toBe('concurrence.reason-missing');
    expect(word({ stance: 'dissent', hasText: true })).toBeUndefined();
  });

  it('belongs to the town leader on a correction, to the head on orders and reply; the guidance group asks', () => {
    expect(maySpeak('town_leader', 'correction', 'concur')).toBe(true);
    expect(maySpeak('head', 'correction', 'concur')).toBe(false);
    expect(maySpeak('head', 'order', 'concur')).toBe(true);
    expect(maySpeak('town_leader', 'reply', 'dissent')).toBe(false);
    expect(maySpeak('guidance_member', 'correction', 'asked')).toBe(true);
    expect(maySpeak('guidance_leader', 'order', 'concur')).toBe(false);
    expect(maySpeak('head', 'reply', 'asked')).toBe(false);
  });
});
