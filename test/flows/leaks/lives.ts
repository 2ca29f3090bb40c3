import { expect } from '@jest/globals';
import type { Registered } from '../../support/flow/complaint.js';
import { VILLAGE } from '../../support/flow/complaint.js';
import { Citizen } from '../../support/flow/citizen.js';
import type { Flow } from '../../support/flow/flow.js';
import {
  accept,
  callBack,
  CHECKER,
  close,
  LEADER,
  MEMBER,
  naming,
  orderOf,
  pointsOf,
  replyTo,
  takeOver,
  TOWN_LEADER,
  VERIFIERS,
} from '../../support/flow/handling.js';
import { noticeOf } from '../../support/flow/notices.js';
import { marked, registered } from './complaints.js';
import { careless, type Secrets } from './secrets.js';

/** A file that gives the complainant away: by its name, by what is noted about it, and by what it holds. */
export const upload = async (
  flow: Flow,
  username: string,
  caseId: string,
  words: string,
  [content, type]: [string | Uint8Array<ArrayBuffer>, string] = [words, 'text/plain'],
): Promise<string> => {
  const form = new FormData();
  form.append('note', words);
  form.append('sort', 'evidence');
  form.append('file', new Blob([content], { type }), `${words}.${type === 'text/plain' ? 'txt' : 'jpg'}`);
  const { status, body } = await (await flow.world.as(username)).post(`/api/cases/${caseId}/evidence`, form);
  expect(status).toBe(201);
  return body.id;
};

/** A call that goes all the way: asked, verified, supervised, extended, suspended, corrected, answered, closed, reviewed. */
export const fullLife = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const kase = await registered(flow, s);
  const { id } = kase;
  await flow.on('djy01', id, 'notes', { kind: 'contact', text: words });
  await flow.on('djy01', id, 'supplements', { text: words });
  const asked = await flow.on('slfz01', id, 'information-requests', { items: words });
  await flow.on('djy01', id, `information-requests/${asked.id}/answer`, { text: words });
  await flow.on('djy01', id, 'code', { reason: words }).then(({ queryCode }) => (kase.queryCode = queryCode));
  await accept(flow, id, { comment: words });
  await takeOver(flow, id);
  await upload(flow, TOWN_LEADER, id, words);
  const citizen = new Citizen(flow, kase);
  await citizen.act('withdrawal', { reason: words });
  const [withdrawal] = (await flow.see(id)).withdrawals;
  await flow.on('slfz01', id, `withdrawals/${withdrawal?.id}/refusal`, { reason: words });
  await flow.step(LEADER, id, 'startVerification', { ...naming(flow, VERIFIERS), plan: words });
  await flow.on(MEMBER, id, 'notes', { kind: 'first_contact', text: words });
  const texts = { place: s.address, spokenTo: words, documentsSeen: words, notes: words };
  const byIds = VERIFIERS.map((v) => flow.staff(v));
  await flow.on(MEMBER, id, 'site-visits', { visitedAt: flow.now(), byIds, ...texts });
  await supervise(flow, id, words);
  await delay(flow, id, words);
  for (const allegationId of await pointsOf(flow, id))
    await flow.on(MEMBER, id, 'findings', {
      allegationId,
      kind: 'SUBSTANTIATED',
      reasons: words,
      dissent: words,
      cause: 'STAFF_ERROR',
    });
  await flow.on(MEMBER, id, 'findings-submissions', { comment: words });
  const what = words.replace(s.accused, '有关人员');
  await flow.step(LEADER, id, 'confirm', {
    actions: [orderOf(flow, { what, ownerName: `村选委会（${s.name}的村）` })],
    comment: words,
  });
  const [action] = (await flow.see(id)).actions;
  await flow.on(TOWN_LEADER, id, `actions/${action?.id}/completion`, { doneOn: flow.today(), note: what });
  await flow.on(CHECKER, id, `actions/${action?.id}/check`, { passed: true, note: what });
  await flow.on(TOWN_LEADER, id, 'concurrence', { subject: 'correction', stance: 'concur', text: what });
  await flow.step(MEMBER, id, 'finishCorrection', { comment: words });
  await explainBoth(flow, id, s);
  await flow.step(LEADER, id, 'reply', await replyTo(flow, id, words));
  const { deliveries } = await noticeOf(flow, id, 'REPLY');
  const tries = `deliveries/${deliveries[0]?.id}/attempts`;
  await flow.on('slfz01', id, tries, { result: 'failed', reason: words });
  await flow.on('slfz01', id, tries, { ...BY_PHONE, result: 'served', at: flow.now(), reason: words });
  await callBack(flow, id);
  await close(flow, id);
  await new Citizen(flow, kase).act('review', { grounds: words });
  await flow.step('fc01', id, 'uphold', { opinion: words });
  return kase;
};

const BY_PHONE = { way: 'PHONE', outcome: 'reached' } as const;

const supervise = async (flow: Flow, id: string, words: string): Promise<void> => {
  const groupId = flow.groupOf(TOWN_LEADER);
  const towns = await flow.on('xjb01', id, 'supervisions', { groupId, demand: withoutAccused(words), reason: words });
  await flow.on(TOWN_LEADER, id, `supervisions/${towns.id}/answer`, { answer: withoutAccused(words) });
  const leads = await flow.on('xjb01', id, 'supervisions', { demand: words, reason: words });
  await flow.on(MEMBER, id, `supervisions/${leads.id}/answer`, { answer: words });
};

/** A town may not read whom the complaint is about; what it is itself told to do is the writer's care. */
const withoutAccused = (words: string): string => words.replace(/被控者./u, '有关人员');

const delay = async (flow: Flow, id: string, words: string): Promise<void> => {
  const extension = await flow.on(LEADER, id, 'extensions', { clock: 'legal_60c', days: 10, reason: words, doneSoFar: words });
  await flow.on('fzr01', id, `extensions/${extension.id}/decision`, { isGranted: true });
  const asked = { reason: 'FORCE_MAJEURE', explanation: words, untilDay: '2026-10-20' };
  const suspension = await flow.on(LEADER, id, 'suspensions', asked);
  await flow.on('fzr01', id, `suspensions/${suspension.id}/decision`, { isGranted: true });
  await flow.on('fzr01', id, `suspensions/${suspension.id}/end`);
};

const explainBoth = async (flow: Flow, id: string, s: Secrets): Promise<void> => {
  const words = careless(s);
  const shared = { heldOn: flow.today(), byIds: [flow.staff(MEMBER)], leakChecked: true };
  const toPerson = { audiences: ['complainant'], mode: 'face', place: s.address, text: words, questions: words, followUp: words };
  await flow.on(MEMBER, id, 'explanations', { ...shared, ...toPerson });
  await flow.on(MEMBER, id, 'explanations', {
    ...shared,
    audiences: ['village_notice'],
    postedFrom: flow.today(),
    mode: 'posting',
    text: '名单已经重新张榜。',
  });
};

/** Who complained becomes known only after the desk has written a good deal; then it is declined. */
export const namedLater = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const more = {
    channel: 'LETTER',
    villageCode: undefined,
    complainant: { kind: 'NAMED_UNVERIFIED', email: 'somebody@example.org', replyChannel: 'ONLINE' },
    channelDetails: { dateReceived: '2026-10-10', addressee: words },
    respondents: [{ type: 'PERSON', name: `${s.accused}（${s.name}的邻居）` }],
  };
  const kase = await registered(flow, s, more);
  const { id } = kase;
  await flow.on('djy01', id, 'redaction', { text: words });
  await flow.on('djy01', id, 'notes', { kind: 'internal', text: words });
  await flow.on('djy01', id, 'recusals', { staffId: flow.staff('djy02'), reason: words });
  await flow.on('slfz01', id, 'information-requests', { items: words });
  await upload(flow, 'djy01', id, words);
  await flow.world.settled();
  const { name, phone, idNumber, address, representative } = s;
  const complainant = { name, phone, idNumber, address, representatives: [representative, s.caller] };
  await flow.on('djy01', id, 'supplements', { complainant });
  await flow.step('slfz01', id, 'decline', { ground: 'NOT_REMIT', whereToGo: words, explanation: words });
  return kase;
};

/** A visit that goes into an online complaint, which is answered for both. */
export const mergedLives = async (flow: Flow, visitor: Secrets, online: Secrets): Promise<Registered[]> => {
  const visit = {
    channel: 'VISIT',
    complainant: {
      kind: 'GROUP_VISIT',
      name: visitor.name,
      phone: `${visitor.phone}、${visitor.caller}`,
      idNumber: visitor.idNumber,
      address: visitor.address,
    },
    channelDetails: {
      headcount: 6,
      representatives: [visitor.representative],
      securityIncident: careless(visitor),
    },
  };
  const child = await registered(flow, visitor, visit);
  const reached = {
    name: online.name,
    phone: `${online.phone}、${online.caller}`,
    idNumber: online.idNumber,
    address: online.address,
  };
  const more = { complainant: { ...reached, representatives: [online.representative] } };
  const { narrative, allegations, remedySought, priorPetitions, complainant } = marked(online, more) as Record<string, unknown>;
  const told = { consent: true, townCode: '990114101', villageCode: VILLAGE, occurrence: 'occurred', narrative, allegations };
  const sent = await flow.anonymous.post<Registered>('/api/public/cases', { ...told, remedySought, priorPetitions, complainant });
  const { items } = await flow.get<{ items: Registered[] }>('slfz01', `/api/cases?q=${sent.body.number}`);
  const parent = { ...sent.body, id: items[0]?.id ?? '' };
  await new Citizen(flow, parent).act('information', { text: careless(online) });
  await flow.step('slfz01', child.id, 'merge', { parentId: parent.id, reason: careless(visitor) });
  const { id } = parent;
  const words = `${careless(online)}${careless(visitor)}`;
  await accept(flow, id);
  await takeOver(flow, id);
  await flow.step(LEADER, id, 'startVerification', naming(flow, VERIFIERS));
  await flow.on(MEMBER, id, 'site-visits', { reasonWithoutVisit: words, byIds: VERIFIERS.map((v) => flow.staff(v)) });
  for (const allegationId of await pointsOf(flow, id))
    await flow.on(MEMBER, id, 'findings', { allegationId, kind: 'LAWFUL_MISUNDERSTOOD', reasons: words });
  await flow.on(MEMBER, id, 'findings-submissions');
  await flow.step(LEADER, id, 'clear', { comment: words });
  await flow.on(MEMBER, id, 'explanations', {
    ...{ audiences: ['complainant'], mode: 'face', heldOn: flow.today(), byIds: [flow.staff(MEMBER)] },
    ...{ text: words, leakChecked: true },
  });
  await flow.step(LEADER, id, 'reply', await replyTo(flow, id, words));
  return [child, parent];
};

/** Sent on to another body. */
export const sentOn = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const complainant = {
    name: s.name,
    phone: `${s.phone}、${s.caller}`,
    idNumber: s.idNumber,
    address: s.address,
    representatives: [s.representative],
  };
  const more = { channel: 'TRANSFER_IN', complainant, channelDetails: { fromBody: `市信访局（${s.name}）`, letterNo: s.phone } };
  const kase = await registered(flow, s, more);
  await accept(flow, kase.id);
  await flow.on('djy01', kase.id, 'recusals', { groupId: flow.groupOf(TOWN_LEADER), reason: words });
  await flow.step('slfz01', kase.id, 'transfer', {
    body: `有权机关（${s.name}）`,
    kind: 'forward',
    basis: words,
    contact: words,
  });
  return kase;
};

/** An accusation; whom it is about, the desk enters in one of several ways. */
export const accusation = async (flow: Flow, s: Secrets, respondent: object): Promise<Registered> => {
  const words = careless(s);
  const allegations = [
    { code: 'X-05', text: `${s.accused}干预，${s.phrase}，${s.name}可以作证`, who: s.accused },
    { code: 'S4-02', text: words, who: s.accused },
  ];
  const kase = await registered(flow, s, { allegations, respondents: [{ type: 'PERSON', name: s.accused, ...respondent }] });
  const { id } = kase;
  await accept(flow, id);
  const [point] = await pointsOf(flow, id);
  await flow.on('slfz01', id, 'partial-transfers', {
    allegationId: point,
    body: `区纪委（查${s.accused}，${s.name}举报）`,
    basis: words,
  });
  return kase;
};

/** Whom the complaint is about turns out after the town group has had it on its desk. */
export const accusedLater = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const kase = await registered(flow, s);
  await accept(flow, kase.id);
  await takeOver(flow, kase.id);
  const respondents = [{ type: 'TOWN_LEADERSHIP_GROUP', name: s.accused, townCode: '990114101' }];
  await flow.on('djy01', kase.id, 'respondents', { respondents });
  return kase;
};
