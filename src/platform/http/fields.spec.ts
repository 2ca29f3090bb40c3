import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { FROM_ADDRESS } from './field.js';
import {
  Choice,
  DayField,
  InstantField,
  Nested,
  NestedList,
  OptionalFlag,
  OptionalTextList,
  OptionalWhole,
  RegionCode,
  Text,
} from './fields.js';

class Respondent {
  @Text({ max: 3 }) name: string;
}

class Complaint {
  @Text({ max: 5 }) words: string;
  @Choice(['CALL', 'VISIT']) channel: string;
  @InstantField() receivedAt: string;
  @DayField() day: string;
  @RegionCode('village') villageCode: string;
  @Nested(() => Respondent) first: Respondent;
  @NestedList(() => Respondent, { min: 1, max: 2 }) others: Respondent[];
  @OptionalWhole({ min: 1, max: 100 }) limit?: number;
  @OptionalFlag() overdue?: boolean;
  @OptionalTextList({ max: 2, each: 4 }) states?: string[];
}

const good = {
  words: '  票少了 ',
  channel: 'CALL',
  receivedAt: '2026-09-28T02:30:00Z',
  day: '2028-02-29',
  villageCode: '990114101201',
  first: { name: '某甲' },
  others: [{ name: '𠮷𠮷𠮷' }],
};

const read = (patch: object, groups?: string[]) => plainToInstance(Complaint, { ...good, ...patch }, { groups });
const faults = (patch: object, groups?: string[]) => validateSync(read(patch, groups)).map((error) => error.property);

describe('fields', () => {
  it('accept a good request, keep its words verbatim and its moment in the form of the record', () => {
    expect(faults({})).toEqual(['words']);
    expect(faults({ words: ' 票少 ' })).toEqual([]);
    expect(read({}).words).toBe('  票少了 ');
    expect(read({}).receivedAt).toBe('2026-09-28T10:30:00.000+08:00');
  });

  it.each([
    ['receivedAt', '2026-09-28T10:30:00'],
    ['receivedAt', '2026-02-30T10:30:00+08:00'],
    ['receivedAt', '1999-12-31T10:30:00Z'],
    ['receivedAt', 1790000000],
    ['day', '2026-02-29'],
    ['day', '2026-9-1'],
    ['words', ' \u3000\u200b'],
    ['words', 'a\u0000b'],
    ['words', '\ud83d'],
    ['words', ['a']],
    ['words', null],
    ['channel', 'FAX'],
    ['channel', 'toString'],
    ['villageCode', '990114'],
    ['first', []],
    ['first', 'x'],
    ['first', { name: '长长长长' }],
    ['others', []],
    ['others', [1]],
    ['others', [{ name: '' }]],
    ['others', { name: 'a' }],
    ['limit', '5'],
    ['limit', 0],
    ['limit', 1.5],
    ['overdue', 'true'],
    ['states', 'open'],
    ['states', ['', 'a']],
  ])('refuse %s %j', (property, value) => {
    expect(faults({ words: 'ok', [property]: value })).toEqual([property]);
  });

  it('take null for left out where the field is optional', () => {
    expect(faults({ words: 'ok', limit: null, overdue: null, states: null })).toEqual([]);
    expect(read({ limit: null }).limit).toBeUndefined();
  });

  it('read numbers, yes and no, and lists from the address', () => {
    const patch = { words: 'ok', limit: '5', overdue: 'true', states: 'a,b' };
    expect(faults(patch, [FROM_ADDRESS])).toEqual([]);
    expect(read(patch, [FROM_ADDRESS])).toMatchObject({ limit: 5, overdue: true, states: ['a', 'b'] });
  });
});
