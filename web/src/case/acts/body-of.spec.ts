import { describe, expect, it } from '@jest/globals';
import { bodyOf, placeOf } from './body-of.js';
import type { FieldFacts, Fields } from './field-types.js';

const FACTS: FieldFacts = { missing: [], targets: [], state: 'verifying', isTown: false };

describe('what a form sends', () => {
  const fields: Fields = {
    kind: { kind: 'choice', words: 'transferKind', options: ['forward', 'assign'], required: true },
    reportBy: { kind: 'day', when: ({ kind }) => kind === 'assign' },
    comment: { kind: 'long', max: 5000 },
    people: { kind: 'staffs' },
    by: { kind: 'part', fields: { what: { kind: 'long', max: 5000 } } },
    actions: { kind: 'list', fields: { code: { kind: 'text', max: 3 }, note: { kind: 'text', max: 9 } } },
    isUpheld: { kind: 'flag' },
  };

  it('leaves out what was not answered, but not a plain no', () => {
    expect(bodyOf(fields, { kind: 'forward', comment: '', people: [], isUpheld: false }, FACTS)).toEqual({
      kind: 'forward',
      isUpheld: false,
    });
  });

  it('leaves out what stands in a field that is no longer asked', () => {
    expect(bodyOf(fields, { kind: 'forward', reportBy: '2026-10-12' }, FACTS)).toEqual({ kind: 'forward' });
    expect(bodyOf(fields, { kind: 'assign', reportBy: '2026-10-12' }, FACTS)).toEqual({ kind: 'assign', reportBy: '2026-10-12' });
  });

  it('sends neither empty parts nor empty rows', () => {
    const values = { by: { what: '' }, actions: [{ code: 'A01', note: '' }, {}, undefined] };
    expect(bodyOf(fields, values, FACTS)).toEqual({ actions: [{ code: 'A01' }] });
  });

  it('finds the place of a refused field', () => {
    expect(placeOf('actions.0.dueOn')).toEqual(['actions', 0, 'dueOn']);
  });
});
