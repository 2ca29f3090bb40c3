import type { IntakeForm } from './intake-form.js';

/** What acceptance will ask for, by the names that the case's own `missing` uses, in the order of speaking. */
export const ASKED = ['complainantKind', 'villageCode', 'stage', 'occurrence', 'allegations', 'privacyNotice'] as const;
export type Asked = (typeof ASKED)[number];

/** The field of the form where each is answered. */
export const FIELD_OF: Record<Asked, string> = {
  complainantKind: 'name',
  villageCode: 'place',
  stage: 'stage',
  occurrence: 'occurrence',
  allegations: 'points',
  privacyNotice: 'privacyNoticeGiven',
};

/** What the caller can still be asked while on the line; `stage` as the calendar knows it. Nothing of it keeps the form from being saved. A hint while typing, before the server knows the case: from then on its own `missing` counts. Pure. */
export const stillToAsk = (form: IntakeForm, calendarStage: string | null): Asked[] => {
  const isKnown = form.name.trim() !== '' || form.isAnonymous || form.agentFor.trim() !== '';
  const isGroup = (form.channel === 'VISIT' && Number(form.headcount) >= 5) || Number(form.signatories) >= 2;
  const isReachable =
    [form.phone, form.address, form.email].some((text) => text.trim() !== '') || form.channel !== 'LETTER' || isKnown;
  const there: Record<Asked, boolean> = {
    complainantKind: isKnown || isGroup,
    villageCode: form.villageCode !== '',
    stage: form.stage !== '' || calendarStage !== null,
    occurrence: form.occurrence !== '',
    allegations: form.points.length > 0 && form.points.every(({ code }) => code !== ''),
    privacyNotice: form.privacyNoticeGiven || !isReachable,
  };
  return ASKED.filter((asked) => !there[asked]);
};
