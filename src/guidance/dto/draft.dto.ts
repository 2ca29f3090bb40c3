import { STAGES, type StageCode } from '../../elections/stages.js';
import type { Day } from '../../kernel/time.js';
import { Choice, OptionalDay, OptionalFlag, OptionalText, Text, TextList, Whole } from '../../platform/http/fields.js';

export class GuidanceDraftDto {
  /** The draft's revision that this was written over; 0 where there was no draft yet. */
  @Whole({ min: 0, max: 1_000_000 }) revision: number;
  @Text({ max: 120 }) title: string;
  @Choice([...STAGES, 'ALL']) stage: StageCode | 'ALL';
  /** Codes of the taxonomy. */
  @TextList({ max: 20, each: 8 }) codes: string[];
  /** As people ask it. */
  @Text({ max: 500 }) question: string;
  /** In plain words, as it is said at the desk. */
  @Text({ max: 5000 }) answer: string;
  /** The clause that it rests on. */
  @Text({ max: 500 }) clause: string;
  @TextList({ max: 30, each: 30 }) keywords: string[];
  /** Whether the public reads it too, as publicity of its stage; kept as it is when left out. */
  @OptionalFlag() isPublic?: boolean;
  /** The case whose explanation it begins with. */
  @OptionalText({ max: 64 }) fromCaseId?: string;
}

export class PublishDraftDto {
  /** What is published is what was read: the draft's revision. */
  @Whole({ min: 1, max: 1_000_000 }) revision: number;
  /** From which day it is said; today when left out. */
  @OptionalDay() validFrom?: Day;
}
