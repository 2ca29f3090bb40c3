import { describe, expect, it } from '@jest/globals';
import { polyphonic } from 'pinyin-pro';
import { placeIn, searchSpelled, spelled } from './pinyin-search.js';
import { readingsFrom } from './pinyin-reader.js';

const read = (name: string) => readingsFrom(polyphonic(name, { type: 'array', toneType: 'none' }));
const named = (names: string[]) => names.map((name) => spelled(name, name, read));
const found = (query: string, names: string[]) => searchSpelled(named(names), query, 10);

describe('the search by characters, pinyin and initials', () => {
  const VILLAGES = ['南碾沟村', '北柳淜村', '黄花垴村', '重兴庄村', '长哨营村', '沙枕头村', '上梨堼村'];

  it.each([
    ['柳淜', '北柳淜村'],
    ['nanniangou', '南碾沟村'],
    ['nng', '南碾沟村'],
    ['nannian', '南碾沟村'],
    ['nan碾g', '南碾沟村'],
    ['blp', '北柳淜村'],
    ['Huang Hua', '黄花垴村'],
    ['szt', '沙枕头村'],
    ['shazhentou', '沙枕头村'],
    ['shzht', '沙枕头村'],
    ['hhn', '黄花垴村'],
    ['huahu', undefined],
    ['ngn', undefined],
  ])('%s', (query, village) => {
    expect(found(query, VILLAGES)).toEqual(village === undefined ? [] : [village]);
  });

  it('knows that one character has several readings', () => {
    expect(found('chongxing', VILLAGES)).toEqual(['重兴庄村']);
    expect(found('zxz', VILLAGES)).toEqual(['重兴庄村']);
    expect(found('csy', VILLAGES)).toEqual(['长哨营村']);
  });

  it('puts what begins with it first, and keeps each of the same name', () => {
    expect(found('wz', ['西王庄', '王庄村', '王庄村'])).toEqual(['王庄村', '王庄村', '西王庄']);
    expect(placeIn(named(['西王庄'])[0]!, 'wz')).toBe(1);
  });

  it('takes a character that nobody can read as itself', () => {
    expect(found('𬇕底', ['𬇕底村'])).toEqual(['𬇕底村']);
    expect(found('', ['甲', '乙'])).toEqual(['甲', '乙']);
  });
});
