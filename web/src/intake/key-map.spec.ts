import { describe, expect, it } from '@jest/globals';
import { deskKeyOf, type Pressed } from './key-map.js';

const press = (more: Partial<Pressed>) =>
  deskKeyOf({
    key: '',
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    isTyping: false,
    ...more,
  });

describe('the keys of the desk', () => {
  it('are Alt and the place of the digit, whatever sign the keyboard makes of it', () => {
    expect(press({ altKey: true, key: '1', code: 'Digit1', isTyping: true })).toEqual({ act: 'channel', channel: 'CALL' });
    expect(press({ altKey: true, key: '™', code: 'Digit2' })).toEqual({ act: 'channel', channel: 'LETTER' });
    expect(press({ altKey: true, key: '3', code: 'Digit3' })).toEqual({ act: 'channel', channel: 'VISIT' });
    expect(press({ key: '1', code: 'Digit1' })).toBeUndefined();
    expect(press({ altKey: true, ctrlKey: true, key: '1', code: 'Digit1' })).toBeUndefined();
  });

  it('begin a new form from anywhere', () => {
    expect(press({ altKey: true, key: 'n', code: 'KeyN', isTyping: true })).toEqual({ act: 'new' });
    expect(press({ key: 'n', code: 'KeyN' })).toBeUndefined();
  });

  it('save from within a field, and not while a word is being composed', () => {
    expect(press({ key: 'Enter', ctrlKey: true, isTyping: true })).toEqual({ act: 'save' });
    expect(press({ key: 'Enter', metaKey: true })).toEqual({ act: 'save' });
    expect(press({ key: 'Enter', ctrlKey: true, isComposing: true })).toBeUndefined();
    expect(press({ key: 'Enter' })).toBeUndefined();
  });

  it('take ? for a sign in a field, and for help elsewhere', () => {
    expect(press({ key: '?', isTyping: true })).toBeUndefined();
    expect(press({ key: '?' })).toEqual({ act: 'help' });
    expect(press({ key: '？' })).toBeUndefined();
  });
});
