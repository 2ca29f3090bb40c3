import { refusal, type Refusal } from '../../kernel/rule.js';
import type { Actor } from '../../kernel/actor.js';
import type { CaseFile } from '../case-file.js';
import { PERMISSIONS, type Act } from './permission-table.js';
import { stands } from './relations.js';

const NOT_YOURS = refusal(
  'permission.denied',
  '您的岗位或与此件的关系不能办理这一步。',
  'Your role or your relation to this case does not allow this.',
);

/** Nothing when the actor may do this to the case, otherwise the reason. Asked for every write and for `allowedSteps`. */
export const objectionToActor = (act: Act, actor: Actor, file: CaseFile): Refusal | undefined => {
  const who = actor.kind === 'staff' ? actor.role : actor.kind;
  return PERMISSIONS[act].some(([role, relation]) => role === who && stands(relation, actor, file)) ? undefined : NOT_YOURS;
};
