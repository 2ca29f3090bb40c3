import { describe, expect, it } from '@jest/globals';
import { entryOf, missingIn, newVisit, NO_PICTURES, siteVisitOf, type VisitForm } from './visit-form.js';

const visit = (more: Partial<VisitForm> = {}): VisitForm => ({
  ...newVisit('case-1', 'key-1', '2026-10-12T01:30:00.000Z', ['a']),
  ...more,
});

describe('a visit written down in the village', () => {
  it('begins now, on the clocks of the district', () => {
    expect(visit().visitedAt).toBe('2026-10-12T09:30');
    expect(siteVisitOf(visit())).toEqual({ visitedAt: '2026-10-12T09:30:00+08:00', byIds: ['a'] });
  });

  it('says where, with what the device measured', () => {
    const position = { latitude: 36.7123456, longitude: 112.9, accuracy: 11.6 };
    expect(siteVisitOf(visit({ place: ' 村委会 ', position })).place).toBe('村委会 (36.71235, 112.90000 ±12 m)');
    expect(siteVisitOf(visit({ position })).place).toBe('(36.71235, 112.90000 ±12 m)');
    expect(siteVisitOf(visit({ place: '远'.repeat(300) })).place).toHaveLength(200);
  });

  it('puts what each person said behind their code, and leaves out empty lines', () => {
    const interviews = [
      { who: '村民甲', said: '没有张榜' },
      { who: '', said: '' },
      { who: '村民乙', said: '' },
    ];
    expect(siteVisitOf(visit({ interviews })).spokenTo).toBe('村民甲：没有张榜\n村民乙');
  });

  it('is not complete without a time and a person', () => {
    expect(missingIn(visit())).toEqual([]);
    expect(missingIn(visit({ visitedAt: '', byIds: [] }))).toEqual(['when', 'who']);
  });

  it('goes first, then its photos, then its signatures, which count as handwriting', () => {
    const picture = { id: '1', name: 'a.png', type: 'image/png', data: btoa('png'), note: ' 公告栏 ' };
    const { requests, key } = entryOf(visit(), { photos: [picture], signatures: [{ ...picture, note: '' }] }, '标题');
    expect(key).toBe('key-1');
    expect(requests.map(({ path }) => path)).toEqual([
      '/api/cases/case-1/site-visits',
      '/api/cases/case-1/evidence',
      '/api/cases/case-1/evidence',
    ]);
    expect(requests.slice(1).map((request) => 'fields' in request && request.fields)).toEqual([
      { sort: 'photo', note: '公告栏' },
      { sort: 'scan' },
    ]);
    expect(entryOf(visit(), NO_PICTURES, '标题').requests).toHaveLength(1);
  });
});
