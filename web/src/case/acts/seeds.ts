import { findingOn, verifiersNow, type CaseFile } from '../case-file.js';
import type { FormAct } from './act-forms.js';
import type { Values } from './field-types.js';

/** The draft on a point that counts now, as the writer saw it; `none` where there is none. */
export const baseFinding = (view: CaseFile, allegationId: unknown): string => findingOn(view, allegationId)?.id ?? 'none';

/** What a form begins with: nothing that anybody would have to look up again. */
export const seedOf = (act: FormAct, view: CaseFile, target: string | undefined): Values => {
  switch (act) {
    case 'siteVisit':
      return { byIds: verifiersNow(view) };
    case 'explanation':
      return { byIds: verifiersNow(view) };
    case 'finding':
      return findingSeed(view, target);
    case 'confirm':
      return { actions: [{ allegationIds: pointsInNeed(view) }] };
    case 'respondent':
      return { respondents: [{}] };
    case 'supplement':
    case 'informationAnswer':
      return { allegationCodes: view.allegations.filter(({ code }) => code === null).map(({ id }) => ({ allegationId: id })) };
    case 'delivery':
      return { way: WAYS.find((way) => way === view.deliveries?.find(({ id }) => id === target)?.mode) };
    case 'waiver':
      return target ? { field: target } : {};
    case 'extension':
      return target ? { clock: target } : {};
    case 'partialTransfer':
    case 'vecRelay':
      return target ? { allegationId: target } : {};
    case 'concurrence':
      return view.state === 'correcting'
        ? { subject: 'correction' }
        : view.state === 'explaining'
          ? { subject: 'reply' }
          : { subject: 'order' };
    default:
      return {};
  }
};

/** What people do with a notice; what is read with number and code needs nobody. */
const WAYS = ['POST', 'IN_PERSON', 'PHONE', 'OFFICIAL'] as const;

const pointsInNeed = (view: CaseFile): string[] =>
  (view.findings ?? []).filter((f) => f.round === view.round && !f.supersededAt && f.needsAction).map((f) => f.allegationId);

/** The point without a finding first; a point that has one is rewritten from it. */
const findingSeed = (view: CaseFile, target: string | undefined): Values => {
  const open = view.allegations.find(({ id, transferredAt }) => transferredAt === null && findingOn(view, id) === undefined);
  const allegationId = target ?? open?.id;
  const former = findingOn(view, allegationId);
  if (!former) return { allegationId };
  const { kind, reasons, evidenceIds, cause, effectOnResult, rulesBroken, proofStandard, replyOpinion, needsAction, dissent } =
    former;
  return {
    allegationId,
    kind,
    reasons,
    evidenceIds,
    cause,
    effectOnResult,
    rulesBroken,
    proofStandard,
    replyOpinion,
    needsAction,
    dissent,
  };
};
