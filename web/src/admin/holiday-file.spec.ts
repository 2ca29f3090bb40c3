import { expect, it } from '@jest/globals';
import { readHolidayFile } from './holiday-file.js';

it('a holiday file is JSON with years; anything else is none', () => {
  expect(readHolidayFile('{"source":"国办发","years":{"2027":{}},"more":1}')).toEqual({ source: '国办发', years: { 2027: {} } });
  expect(['', 'x', '[]', '{}', '{"years":[]}', '{"years":"2027"}'].map(readHolidayFile)).toEqual(Array(6).fill(undefined));
});
