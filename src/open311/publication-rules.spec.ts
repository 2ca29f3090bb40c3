import { describe, expect, it } from '@jest/globals';
import { namingIn, publicationOf, type CaseFacts } from './publication-rules.js';

const TODAY = '2026-10-12';
const facts: CaseFacts = {
  channel: 'ONLINE',
  state: 'routed',
  outcome: null,
  category: 'grievance',
  confidentiality: 'NORMAL',
  townCode: '990114101',
  villageCode: '990114101201',
  receivedAt: '2026-10-11T21:04:05.678+08:00',
  closedAt: null,
  codes: ['S3-01'],
  naming: 'village',
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

  it('names the town where the village may not be named, and leaves what was told while nobody knows', () => {
    expect(published({ naming: 'town' }).placeCode).toBe('990114101');
    expect(published({ naming: 'kept' }).placeCode).toBe('990114101');
    expect(publicationOf({ ...facts, naming: 'kept' }, TODAY, '990114101201').placeCode).toBe('990114101201');
    // A case that turned out to belong elsewhere is not left where it was.
    expect(publicationOf({ ...facts, naming: 'kept' }, TODAY, '990114102205').placeCode).toBe('990114101');
  });

  it('is listed once somebody has decided what becomes of it, and readable for whoever posted it before', () => {
    expect(published({ state: 'registered' })).toMatchObject({ isPublic: true, isListed: false });
  });

  it('tells tomorrow what happens today', () => {
    expect(published({ receivedAt: '2026-10-12T00:00:00.000+08:00' })).toMatchObject({ isPublic: true, isListed: false });
    const closed = { state: 'closed', outcome: 'resolved' } as const;
    expect(published({ ...closed, closedAt: '2026-10-12T08:00:00.000+08:00' }).status).toBe('open');
    expect(published({ ...closed, closedAt: '2026-10-11T23:59:59.999+08:00' }).status).toBe('closed');
  });
});

describe('a village is named', () => {
  const town = (...voters: (number | undefined)[]) => [
    ...namingIn(voters.map((each, at) => ({ code: `v${at}`, voters: each }))).values(),
  ];

  it('where it has three hundred voters, and the town covers the others', () => {
    expect(town(1200, 800)).toEqual(['village', 'village']);
    expect(town(1200, 180, 150)).toEqual(['village', 'town', 'town']);
  });

  it('never where the town would stand for one small village alone', () => {
    expect(town(1200, 800, 299)).toEqual(['town', 'town', 'town']);
    expect(town(1200, 100, 150)).toEqual(['town', 'town', 'town']);
    expect(town(1200, undefined)).toEqual(['town', 'town']);
  });

  it('as before where nobody has told how many vote', () => {
    expect(town(0, 0, undefined)).toEqual(['kept', 'kept', 'kept']);
  });
});
