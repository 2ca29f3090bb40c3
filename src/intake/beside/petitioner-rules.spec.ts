import { describe, expect, it } from '@jest/globals';
import { numbersIn, petitionerCard, type EarlierCase } from './petitioner-rules.js';

const earlier = (id: string, more: Partial<EarlierCase> = {}): EarlierCase => ({
  id,
  number: `990114-2026-${id}`,
  receivedAt: '2026-10-12T09:00:00.000+08:00',
  state: 'registered',
  outcome: null,
  townCode: '990114101',
  villageCode: '990114101205',
  stage: 'S4',
  confidentiality: 'NORMAL',
  ...more,
});

describe('what a number tells of earlier petitions', () => {
  const seen = [
    earlier('a'),
    earlier('b', { confidentiality: 'CONFIDENTIAL' }),
    earlier('c', { confidentiality: 'SECRET' }),
    earlier('d', { confidentiality: 'SECRET' }),
  ];

  it('leads to ordinary ones alone; whoever is no supervisor learns that there are others, and no more', () => {
    const card = petitionerCard(seen, { villageCode: '990114101205', stage: 'S4', isSupervisor: false });
    expect(card).toMatchObject({ petition: 'repeat', total: 1, supervisorSeesMore: true, guarded: [] });
    expect(card.items.map(({ id }) => id)).toEqual(['a']);
  });

  it('tells the supervisor how many others there are, and not which', () => {
    const card = petitionerCard(seen, { isSupervisor: true });
    expect(card.items.map(({ id }) => id)).toEqual(['a']);
    expect(card).toMatchObject({
      petition: 'first',
      supervisorSeesMore: false,
      guarded: [
        { level: 'CONFIDENTIAL', total: 1 },
        { level: 'SECRET', total: 2 },
      ],
    });
  });
});

describe('the numbers that are asked for', () => {
  it('counts each, however they are written', () => {
    expect(numbersIn({ phone: '199-0000-0091' })).toEqual([{ kind: 'phone', number: '19900000091' }]);
    expect(numbersIn({ phone: '19900000091,19900000092' })).toHaveLength(2);
    expect(numbersIn({ phone: '19900000091', idNumber: '11010119900101001x' })).toHaveLength(2);
    expect(numbersIn({ phone: '12', idNumber: '1' })).toEqual([]);
  });
});
