import type { Occurrence, Severity } from '../../cases/vocabulary.js';
import { both, type Sentence } from '../../kernel/rule.js';
import { addDays, type Day } from '../../kernel/time.js';

export type SeverityFacts = {
  /** Default of the codes (taxonomy), 1 without any. */
  base: Severity;
  /** Only inquiries, suggestions, praise or what is none of ours: nothing makes these urgent. */
  isPlain: boolean;
  occurrence?: Occurrence;
  isKeyVillage: boolean;
  headcount?: number;
  pollingDay: Day | null;
  today: Day;
};

export const SEVERITY_REASONS = ['code', 'polling', 'will_occur', 'key_village', 'group'] as const;
export type SeverityReason = { code: (typeof SEVERITY_REASONS)[number]; message: Sentence };

/** Days (C) before the vote from which on a remedy can hardly come in time. */
const NEAR = 3;
/** R17, R19: five or more together. */
const GROUP = 5;

/** What would raise the default; each with the sentence that the clerk reads. */
const raising = ({ occurrence, isKeyVillage, headcount = 0, pollingDay, today }: SeverityFacts): SeverityReason[] => {
  const reasons: SeverityReason[] = [];
  if (pollingDay !== null && today <= pollingDay && pollingDay <= addDays(today, NEAR))
    reasons.push({
      code: 'polling',
      message:
        today === pollingDay
          ? both('今天投票', 'the vote is today')
          : both(`${pollingDay} 投票，不到四天`, `the vote is on ${pollingDay}, less than four days away`),
    });
  if (occurrence === 'will_occur')
    reasons.push({
      code: 'will_occur',
      message: both('事情将要发生，还来得及制止', 'it is about to happen and can still be stopped'),
    });
  if (isKeyVillage) reasons.push({ code: 'key_village', message: both('重点村、难点村', 'a key or difficult village') });
  if (headcount >= GROUP)
    reasons.push({ code: 'group', message: both(`${headcount} 人一同反映`, `${headcount} people together`) });
  return reasons;
};

/**
 * The severity to propose, never below the codes' default, with its reasons: one level more for any of them, two where the vote is near and
 * it is still to happen. The clerk decides. Pure.
 */
export const proposedSeverity = (facts: SeverityFacts): { severity: Severity; reasons: SeverityReason[] } => {
  const { base, isPlain } = facts;
  const byCode: SeverityReason = {
    code: 'code',
    message: both(`诉求分类默认 ${base} 级`, `default of the codes: ${base}`),
  };
  if (isPlain) return { severity: base, reasons: [byCode] };
  const raised = raising(facts);
  const names = raised.map(({ code }) => code);
  const more = names.includes('polling') && names.includes('will_occur') ? 2 : Math.min(1, raised.length);
  return { severity: Math.min(4, base + more) as Severity, reasons: [byCode, ...raised] };
};
