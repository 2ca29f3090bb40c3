import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';

export type UrgentReportFacts = { isOpenCase: boolean; since: Instant; nextReportAt: Instant | null; now: Instant };

const caseIsOpen: Rule<UrgentReportFacts> = ({ isOpenCase }) =>
  isOpenCase
    ? undefined
    : refusal('urgent-report.case-closed', '此件已办结，不再报送。', 'The case is closed; nothing is reported on it any more.');

const hasBegun: Rule<UrgentReportFacts> = ({ since, now }) =>
  since <= now
    ? undefined
    : refusal('urgent-report.since-later', '起始时间不能晚于现在。', 'The matter cannot begin after the report.');

const nextComesLater: Rule<UrgentReportFacts> = ({ nextReportAt, now }) =>
  nextReportAt === null || nextReportAt > now
    ? undefined
    : refusal('urgent-report.next-earlier', '下次报送时间须晚于现在。', 'The next report comes after this one.');

/** R19, 信访工作条例 25. */
export const objectionToUrgentReport = firstObjection([caseIsOpen, hasBegun, nextComesLater]);
