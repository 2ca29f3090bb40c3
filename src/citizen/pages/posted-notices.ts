import type { StageCode } from '../../elections/stages.js';
import type { Day, Instant } from '../../kernel/time.js';
import type { Language } from '../../platform/http/accept-language.js';

/** A public explanation that hangs on a village's wall. */
export type PostedNotice = {
  id: string;
  number: string;
  townCode: string | null;
  villageCode: string | null;
  stage: StageCode | null;
  postedFrom: Day;
  postedTo: Day | null;
  issuedAt: Instant;
  withdrawnAt: Instant | null;
};

/** Where they come from: another room of this floor, tied to it by the application (app/citizen-ports.module.ts). */
export type PostedNotices = {
  /** Of a town or village (its code), or of all; the newest first. */
  list(of: { place?: string }): Promise<PostedNotice[]>;
  /** As an HTML document. Throws NotFound. */
  page(id: string, language: Language): Promise<string>;
};

/** Injection token of the PostedNotices. */
export const POSTED_NOTICES = Symbol('PostedNotices');
