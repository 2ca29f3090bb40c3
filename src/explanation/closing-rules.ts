import { owesCallBack } from '../cases/lifecycle/closing-guards.js';
import type { CaseFile } from '../cases/case-file.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';

/** The parts of the closing report (办结报告, model §4.12) that the archivist ticks off. */
export const ARCHIVE_ITEMS = ['timeline', 'findings', 'actions', 'explanations', 'reply', 'satisfaction'] as const;
export type ArchiveItem = (typeof ARCHIVE_ITEMS)[number];

export type ClosingFacts = {
  owed: readonly ArchiveItem[];
  checklist: readonly string[];
  needsEvidence: boolean;
  hasEvidence: boolean;
};

/** What the archive of this case must hold: a case without actions, explanations or a call-back has none to file. Pure. */
export const archiveItemsOf = (file: CaseFile): ArchiveItem[] => {
  const isThere: Partial<Record<ArchiveItem, boolean>> = {
    actions: file.actions.length > 0,
    explanations: file.explanations.length > 0,
    satisfaction: owesCallBack(file),
  };
  return ARCHIVE_ITEMS.filter((item) => isThere[item] ?? true);
};

const checklistIsComplete: Rule<ClosingFacts> = ({ owed, checklist }) => {
  const missing = owed.filter((item) => !checklist.includes(item));
  return missing.length === 0
    ? undefined
    : refusal(
        'close.checklist-incomplete',
        `归档清单还缺：${missing.join('、')}。`,
        `The archive checklist still lacks: ${missing.join(', ')}.`,
      );
};

/** What a look-back found is closed on evidence: there is no complainant who could say that it was put right. */
const lookBackHasEvidence: Rule<ClosingFacts> = ({ needsEvidence, hasEvidence }) =>
  needsEvidence && !hasEvidence
    ? refusal(
        'close.evidence-missing',
        '回查发现的问题须有整改证据材料才能办结。',
        'A case found by a look-back is closed only with evidence on file.',
      )
    : undefined;

/** Why the case cannot be filed away yet; nothing when it can. */
export const objectionToClosing = firstObjection([checklistIsComplete, lookBackHasEvidence]);
