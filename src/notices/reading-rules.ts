import type { Role } from '../kernel/actor.js';
import type { Category, NoticeKind, Recipient } from '../cases/vocabulary.js';

/** Forms in which nothing of the findings stands. */
const DESK_KINDS: readonly NoticeKind[] = [
  'RECEIPT',
  'INFORMATION_REQUEST',
  'ANSWER',
  'ACCEPTANCE',
  'DECLINE',
  'TRANSFER_LETTER',
  'TRANSFER_NOTICE',
  'MERGE',
  'WITHDRAWAL',
];

type Reading = { role: Role; category: Category; kind: NoticeKind; recipient: Recipient };

/** Whether this role reads the notice (model §4.11): a town what is addressed to towns and owners, a clerk no findings on accusations. */
export const mayRead = ({ role, category, kind, recipient }: Reading): boolean => {
  const isToOfficials = recipient === 'town' || recipient === 'group' || recipient === 'action_owner';
  if (role === 'town_leader' || role === 'town_member') return isToOfficials;
  if (role === 'discipline_liaison') return category === 'accusation' || isToOfficials;
  if (role === 'intake_clerk' && category === 'accusation') return DESK_KINDS.includes(kind);
  return true;
};
