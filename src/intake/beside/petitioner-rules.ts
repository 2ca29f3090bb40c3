import type { CaseState, Confidentiality, Outcome, StageCode } from '../../cases/vocabulary.js';
import { normalIdNumber, normalPhones } from '../../identity/contact-numbers-rules.js';
import type { Instant } from '../../kernel/time.js';
import { GUARDED_LEVELS, type PetitionerDto } from './desk-questions.dto.js';

/** An earlier petition, as far as the one who asks may see it at all. */
export type EarlierCase = {
  id: string;
  number: string;
  receivedAt: Instant;
  state: CaseState;
  outcome: Outcome | null;
  townCode: string | null;
  villageCode: string | null;
  stage: StageCode | null;
  confidentiality: Confidentiality;
};

/** More than these tell a desk nothing more. */
const SHOWN = 10;

export type AskedNumber = { kind: 'phone' | 'document'; number: string };

type Asked = { villageCode?: string; stage?: string; isSupervisor: boolean };

/**
 * What the desk is shown of earlier petitions: of ordinary ones number, date and state; of others only that there are some, of which the
 * supervisor can see more, and to the supervisor how many of which level. A number never leads to one of them. The same village and stage is
 * the same matter (重件). Pure.
 */
export const petitionerCard = (seen: readonly EarlierCase[], { villageCode, stage, isSupervisor }: Asked): PetitionerDto => {
  const told = seen.filter(({ confidentiality }) => confidentiality === 'NORMAL');
  const items = told.map(({ confidentiality: _level, ...item }) => ({
    ...item,
    isSameMatter: villageCode !== undefined && item.villageCode === villageCode && stage !== undefined && item.stage === stage,
  }));
  const guarded = GUARDED_LEVELS.map((level) => ({ level, total: seen.filter((each) => each.confidentiality === level).length }));
  return {
    petition: items.some(({ isSameMatter }) => isSameMatter) ? 'repeat' : 'first',
    total: items.length,
    items: items.slice(0, SHOWN),
    supervisorSeesMore: !isSupervisor && told.length < seen.length,
    guarded: isSupervisor ? guarded.filter(({ total }) => total > 0) : [],
  };
};

/** The whole numbers that were asked for: a telephone field may hold several. Pure. */
export const numbersIn = ({ phone, idNumber }: { phone?: string; idNumber?: string }): AskedNumber[] => {
  const document = normalIdNumber(idNumber);
  return [
    ...normalPhones(phone).map((number): AskedNumber => ({ kind: 'phone', number })),
    ...(document === undefined ? [] : [{ kind: 'document' as const, number: document }]),
  ];
};
