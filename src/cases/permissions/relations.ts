import type { Actor } from '../../kernel/actor.js';
import type { CaseFile } from '../case-file.js';
import { coHandlerOf, leadOf, openReview, standingActions, verifiersNow } from '../case-facts.js';
import { DISCIPLINE_ACTION_CODES } from '../vocabulary.js';

/** How an actor can stand to a case. A grant names the relation it needs. */
export const RELATIONS = [
  'any',
  'received',
  'lead',
  'co_handler',
  'assigned',
  'verifier',
  'no_free_leader',
  'no_free_office',
  'review_body',
  'body_without_account',
  'action_checker',
  'accusation',
  'own_case',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Whether the actor stands to the case in this relation. Pure; visibility and exclusion were judged before. */
export const stands = (relation: Relation, actor: Actor, file: CaseFile): boolean => {
  if (actor.kind === 'citizen') return relation === 'own_case' && actor.caseId === file.kase.id;
  if (actor.kind === 'system') return relation === 'any';
  const isIn = (groupId: string | null | undefined) => groupId === actor.groupId;
  switch (relation) {
    case 'any':
      return true;
    case 'received':
      return isIn(file.kase.receivedGroupId);
    case 'lead':
      return isIn(leadOf(file)?.groupId);
    case 'co_handler':
      return isIn(coHandlerOf(file)?.groupId);
    case 'assigned':
      return isIn(leadOf(file)?.groupId) || isIn(coHandlerOf(file)?.groupId);
    case 'verifier':
      return verifiersNow(file).some((v) => v.staffId === actor.id);
    case 'no_free_leader':
      return leadOf(file) !== undefined && file.freeLeaders.length === 0;
    case 'no_free_office':
      return file.vacantRoles.includes('district_office');
    case 'review_body':
      return isIn(openReview(file)?.bodyGroupId);
    case 'body_without_account':
      return openReview(file) !== undefined && file.reviewBodyHasAccounts === false;
    case 'action_checker':
      return standingActions(file).some((a) => a.checkerId === actor.id || DISCIPLINE_ACTION_CODES.includes(a.code));
    case 'accusation':
      return file.kase.category === 'accusation';
    case 'own_case':
      return false;
    default:
      return relation satisfies never;
  }
};
