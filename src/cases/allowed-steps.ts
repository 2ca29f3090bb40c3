import type { Actor } from '../kernel/actor.js';
import type { Refusal } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';
import type { CaseFile } from './case-file.js';
import { objectionToStep } from './lifecycle/objection-to-step.js';
import { objectionToActor } from './permissions/may.js';
import { STEPS, type Step } from './step-names.js';

export type AllowedStep = { step: Step; allowed: boolean; reason?: Refusal };

/** Each step of the life cycle with a yes, or with the reason why not: first who, then state, then the guards. Pure. */
export const allowedSteps = (file: CaseFile, actor: Actor, now: Instant): AllowedStep[] =>
  STEPS.map((step) => {
    const reason = objectionToActor(step, actor, file) ?? objectionToStep(step, { file, actor, now });
    return reason ? { step, allowed: false, reason } : { step, allowed: true };
  });
