import type { CaseFile } from '../cases/case-file.js';
import type { Confidentiality } from '../cases/vocabulary.js';
import { objectionToActor } from '../cases/permissions/may.js';
import type { Role, Staff } from '../kernel/actor.js';
import { NotYourRole } from '../kernel/errors.js';
import { refusal, type Rule } from '../kernel/rule.js';

/** A verifier works with the alias where the matter is secret (model §4.11). */
export const secretIsClosedToVerifiers: Rule<{ role: Role; level: Confidentiality }> = ({ role, level }) =>
  role === 'guidance_member' && level === 'SECRET'
    ? refusal(
        'identity.secret',
        '此件保密级别为机密，核实人员只能使用代称。',
        'The matter is secret; verifiers work with the alias.',
      )
    : undefined;

/** Throws NotYourRole for whoever may not see by name who complains. */
export const insistOnIdentity = (actor: Staff, file: CaseFile): void => {
  const objection =
    objectionToActor('identityReading', actor, file) ??
    secretIsClosedToVerifiers({ role: actor.role, level: file.kase.confidentiality });
  if (objection) throw new NotYourRole(objection);
};
