import type { ClockRow } from '../../deadlines/open-clocks.js';
import type { Actor } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/rule.js';
import type { Instant } from '../../kernel/time.js';
import type { CaseFile } from '../case-file.js';

/** What a guard looks at: the case file, who acts, and when. What the actor types in is judged by the room's own rules. */
export type StepFacts = { file: CaseFile; actor: Actor; now: Instant };

export type Guard = (facts: StepFacts) => Refusal | undefined;

/** As of a step; a record can be about a clock. */
export type RecordFacts = StepFacts & { clocks: readonly ClockRow[] };
