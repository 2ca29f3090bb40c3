import dayjs from 'dayjs';
import { instantOf } from '../ui/dates.js';
import { detailsOf } from './channels.js';
import { RECEIPT_FIELD, type IntakeForm } from './intake-form.js';

/** POST /api/cases, as the form says it. */
export type RegisterBody = Record<string, unknown> & { channel: string; narrative: string };

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const without = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

/** The request for what has been typed: what is empty is left out, so that the case itself tells what is still to ask. Pure. */
export const requestBody = (form: IntakeForm, draftId: string, draftHold = 1): RegisterBody => {
  const complainant = complainantOf(form);
  const details = withLists(form, detailsOf(form));
  return {
    channel: form.channel,
    narrative: form.narrative.trim(),
    ...without({
      receivedAt: receiptOf(form),
      townCode: given(form.townCode),
      villageCode: given(form.villageCode),
      stage: given(form.stage),
      occurrence: given(form.occurrence),
      remedySought: given(form.remedySought),
      severity: form.severity === '' ? undefined : Number(form.severity),
      privacyNoticeGiven: form.privacyNoticeGiven,
      allegations: form.points
        .filter(({ code, text }) => code !== '' || text.trim() !== '')
        .map(({ code, text }) => ({
          ...(code === '' ? {} : { code }),
          text: given(text) ?? form.narrative.trim().slice(0, 200),
        })),
      complainant: Object.keys(complainant).length > 0 ? complainant : undefined,
      respondents: form.respondents.flatMap(({ type, name }) =>
        given(name) ? [{ type: type || 'OTHER', name: name.trim() }] : [],
      ),
      priorPetitions: given(form.priorWhere)
        ? [without({ where: form.priorWhere.trim(), result: given(form.priorResult) })]
        : undefined,
      channelDetails: details,
      links: form.links.map(({ caseId, decision }) => ({ caseId, decision })),
      answer: form.answer ? answerOf(form) : undefined,
      draftId,
      draftHold,
    }),
  };
};

/** Of a channel that has no time of its own to say it by: also what waits on the device counts from when it was taken down. */
const receiptOf = ({ channel, receivedAt }: IntakeForm): string | undefined =>
  RECEIPT_FIELD[channel] === 'receivedAt' && given(receivedAt) ? instantOf(dayjs(receivedAt)) : undefined;

const complainantOf = (form: IntakeForm): Record<string, unknown> =>
  without({
    kind: kindOf(form),
    name: given(form.name),
    phone: given(form.phone),
    idNumber: given(form.idNumber),
    address: given(form.address),
    email: given(form.email),
    anonymous: form.isAnonymous,
    confidentiality: form.isConfidential ? 'CONFIDENTIAL' : undefined,
    replyChannel: given(form.replyChannel),
    agentFor: given(form.agentFor),
    headcount: form.channel === 'VISIT' && given(form.headcount) ? Number(form.headcount) : undefined,
  });

/** Five together are a group, several signatures a joint letter; else the server goes by what is there. No right hangs on it: the desk can say otherwise. */
const kindOf = ({ channel, headcount, signatories, isAnonymous }: IntakeForm): string | undefined => {
  if (isAnonymous) return undefined;
  if (channel === 'VISIT' && Number(headcount) >= 5) return 'GROUP_VISIT';
  return channel === 'LETTER' && Number(signatories) >= 2 ? 'JOINT' : undefined;
};

const withLists = (form: IntakeForm, details: Record<string, unknown>): Record<string, unknown> => {
  if (form.channel !== 'VISIT') return details;
  const representatives = form.representatives
    .filter(({ name }) => given(name))
    .map(({ name, role }) => without({ name: name.trim(), role: given(role) }));
  const materials = form.materials
    .filter(({ name }) => given(name))
    .map(({ name, pages }) => without({ name: name.trim(), pages: given(pages) ? Number(pages) : undefined }));
  return { ...details, ...without({ representatives, materials }) };
};

const answerOf = ({ answer }: IntakeForm): Record<string, unknown> | undefined =>
  answer
    ? without({
        articleSlug: given(answer.articleSlug),
        text: given(answer.text),
        acceptedByCaller: answer.acceptedByCaller,
      })
    : undefined;
