import { describe, expect, it } from '@jest/globals';
import { publicationOf, type CaseFacts } from './publication-rules.js';

const TODAY = '2026-10-12';
const facts: CaseFacts = {
  channel: 'ONLINE',
  state: 'registered',
  outcome: null,
  category: 'grievance',
  confidentiality: 'NORMAL',
  townCode: '990114101',
  villageCode: '990114101201',
  receivedAt: '2026-10-11T21:04:05.678+08:00',
  closedAt: null,
  codes: ['S3-01'],
  voters: 1200,
};
const published = (other: Partial<CaseFacts>) => publicationOf({ ...facts, ...other }, TODAY);

describe('what is published of a case', () => {
  it('is code, village, status and day', () => {
    expect(published({})).toEqual({
      serviceCode: 'S3-01',
      placeCode: '990114101201',
      status: 'open',
      requestedDay: '2026-10-11',
      isPublic: true,
      isListed: true,
    });
  });

  it('is nothing of secrets, accusations, X-codes, look-backs, withdrawn cases and what has no code or place', () => {
    const hidden: Partial<CaseFacts>[] = [
      { confidentiality: 'CONFIDENTIAL' },
      { confidentiality: 'SECRET' },
      { category: 'accusation' },
      { codes: ['S3-01', 'X-01'] },
      { channel: 'LOOKBACK' },
      { outcome: 'withdrawn', state: 'closed' },
      { codes: [null] },
      { townCode: null, villageCode: null },
    ];
    for (const each of hidden)
      expect(published(each)).toMatchObject({ serviceCode: null, placeCode: null, isPublic: false, isListed: false });
  });

  it('names the town where the village is small or its size unknown', () => {
    expect(published({ voters: 299 }).placeCode).toBe('990114101');
    expect(published({ voters: undefined }).placeCode).toBe('990114101');
    expect(published({ voters: 300 }).placeCode).toBe('990114101201');
  });

  it('tells tomorrow what happens today', () => {
    expect(published({ receivedAt: '2026-10-12T00:00:00.000+08:00' })).toMatchObject({ isPublic: true, isListed: false });
    const closed = { state: 'closed', outcome: 'resolved' } as const;
    expect(published({ ...closed, closedAt: '2026-10-12T08:00:00.000+08:00' }).status).toBe('open');
    expect(published({ ...closed, closedAt: '2026-10-11T23:59:59.999+08:00' }).status).toBe('closed');
  });
});
