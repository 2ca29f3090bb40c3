import { describe, expect, it } from '@jest/globals';
import { entriesOf, missingIn, newVisit, NO_PICTURES, siteVisitOf, type VisitForm } from './visit-form.js';

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

  it('goes first, and after it each photo and signature by itself; signatures count as handwriting', () => {
    const picture = { id: 'p', name: 'a.png', type: 'image/png', note: ' 公告栏 ' };
    const [first, ...after] = entriesOf(visit(), { photos: [picture], signatures: [{ ...picture, id: 's', note: '' }] }, '标题');
    expect(first).toMatchObject({ key: 'key-1', requests: [{ path: '/api/cases/case-1/site-visits' }] });
    expect(after.map(({ key, kind, after: parent }) => [key, kind, parent])).toEqual([
      ['p', 'photo', 'key-1'],
      ['s', 'signature', 'key-1'],
    ]);
    expect(after.flatMap(({ requests }) => requests)).toEqual([
      {
        path: '/api/cases/case-1/evidence',
        fileId: 'p',
        name: 'a.png',
        type: 'image/png',
        fields: { sort: 'photo', note: '公告栏' },
      },
      { path: '/api/cases/case-1/evidence', fileId: 's', name: 'a.png', type: 'image/png', fields: { sort: 'scan' } },
    ]);
    expect(entriesOf(visit(), NO_PICTURES, '标题')).toHaveLength(1);
  });
});
