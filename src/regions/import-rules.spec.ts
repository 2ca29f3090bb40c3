import { describe, expect, it } from '@jest/globals';
import { importErrors, type RegionRecord } from './import-rules.js';
import { readRegionFile } from './region-file.js';

const DISTRICT = '990114,示例区,9901,district';
const TOWN = '990114101,青垴镇,990114,town';
const VILLAGE = '990114101201,青垴头村,990114101,village';

const file = (...lines: string[]) => ['code,name,parent_code,level', ...lines].join('\n');

const faults = (text: string, known: ReadonlyMap<string, 'district' | 'town' | 'village'> = new Map()) => {
  const { records, errors } = readRegionFile(text);
  return [...errors, ...importErrors(records, known)].map(({ line, code }) => `${line} ${code}`);
};

describe('a region file', () => {
  it('passes when every place has its parent, in any order of lines and columns', () => {
    expect(faults(file(DISTRICT, TOWN, VILLAGE))).toEqual([]);
    expect(faults(file(VILLAGE, TOWN, DISTRICT))).toEqual([]);
    expect(faults('level,code,name,parent_code\ndistrict,990114,示例区,9901')).toEqual([]);
  });

  it('may begin with a BOM, end its lines with CRLF, quote and leave lines empty', () => {
    const text = `\ufeff${file(DISTRICT, '', '"990114101","青垴镇","990114","town"', VILLAGE, '')}`.replaceAll('\n', '\r\n');
    expect(faults(text)).toEqual([]);
    expect(readRegionFile(text).records.map((row) => row.line)).toEqual([2, 4, 5]);
  });

  it('finds the parent among the regions that are already there', () => {
    expect(faults(file(VILLAGE))).toEqual(['2 regions.parent']);
    expect(faults(file(VILLAGE), new Map([['990114101', 'town']]))).toEqual([]);
  });

  it.each([
    ['a code of the wrong length', '99011410,青垴镇,990114,town', 'regions.code'],
    ['a code with letters', '99011410A,青垴镇,990114,town', 'regions.code'],
    ['an unknown level', '990114102,青垴镇,990114,county', 'regions.level'],
    ['a level that is a word of the language', '990114102,青垴镇,990114,toString', 'regions.level'],
    ['a blank name', '990114102, ,990114,town', 'regions.name'],
    ['an endless name', `990114102,${'长'.repeat(61)},990114,town`, 'regions.name'],
    ['a code already given', '990114101,又一镇,990114,town', 'regions.duplicate'],
    ['no parent', '990114102,双淜镇,,town', 'regions.parent-prefix'],
    ['another district as parent', '990114102,双淜镇,990115,town', 'regions.parent-prefix'],
    ['a parent two levels above', '990114101202,栗垴坪村,990114,village', 'regions.parent'],
    ['a parent that is nowhere', '990114103202,大疃村,990114103,village', 'regions.parent'],
    ['a district under another', '990115,另一区,99011,district', 'regions.parent'],
    ['too few columns', '990114102,双淜镇', 'regions.level'],
  ])('is refused with %s', (_, row, code) => {
    expect(faults(file(DISTRICT, TOWN, row))).toEqual([`4 ${code}`]);
  });

  it('is refused without its columns, without rows and when it is no CSV', () => {
    expect(faults('code,name\n990114,示例区')).toEqual(['1 regions.columns']);
    expect(faults('')).toEqual(['1 regions.columns']);
    expect(faults(file())).toEqual(['1 regions.empty']);
    expect(faults(file(DISTRICT, '"990114101,青垴镇'))).toEqual(['3 regions.unreadable']);
  });

  it('names every faulty line, not only the first', () => {
    const rows: RegionRecord[] = [2, 3].map((line) => ({ line, code: 'x', name: 'y', parentCode: '', level: 'town' }));
    expect(importErrors(rows, new Map()).map(({ line }) => line)).toEqual([2, 3]);
  });
});
