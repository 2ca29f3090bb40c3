import { expect } from '@jest/globals';
import sharp from 'sharp';
import { Citizen } from '../../support/flow/citizen.js';
import type { Registered } from '../../support/flow/complaint.js';
import type { Flow } from '../../support/flow/flow.js';
import {
  accept,
  CHECKER,
  clear,
  confirm,
  find,
  LEADER,
  MEMBER,
  naming,
  orderOf,
  PARTLY_TRUE,
  pointsOf,
  replyTo,
  RIGHT_AFTER_ALL,
  startVerification,
  takeOver,
  TOWN_LEADER,
  type Pair,
} from '../../support/flow/handling.js';
import { paper } from '../../support/flow/paper.js';
import { registered } from './complaints.js';
import { upload } from './lives.js';
import { careless, type Secrets } from './secrets.js';

/** Once the reply is out, with all that careless staff wrote on the way. */
const replied = async (flow: Flow, s: Secrets, more: object = {}): Promise<Registered> => {
  const words = careless(s);
  const kase = await registered(flow, s, more);
  const { id } = kase;
  await accept(flow, id, { comment: words });
  await takeOver(flow, id);
  await startVerification(flow, id);
  await flow.on(MEMBER, id, 'notes', { kind: 'plan', text: words, newDate: '2026-10-30' });
  await find(flow, id, [RIGHT_AFTER_ALL]);
  await clear(flow, id);
  const told = { audiences: ['complainant'], mode: 'face', heldOn: flow.today(), byIds: [flow.staff(MEMBER)] };
  await flow.on(MEMBER, id, 'explanations', { ...told, text: words, leakChecked: true });
  await flow.step(LEADER, id, 'reply', await replyTo(flow, id, words));
  return kase;
};

/** A question that the desk answers at once. */
export const answeredAtOnce = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const kase = await registered(flow, s, { allegations: [{ code: 'Q-01', text: `${s.name}问什么时候投票`, who: s.accused }] });
  await flow.step('djy01', kase.id, 'answer', { text: careless(s), acceptedByCaller: true });
  return kase;
};

/** Taken back by the complainant, and taken up again when it turns out that somebody had come to the house. */
export const takenBack = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const kase = await registered(flow, s);
  await accept(flow, kase.id);
  await new Citizen(flow, kase).act('withdrawal', { reason: words });
  await flow.step('slfz01', kase.id, 'withdraw', { noCoercion: true, comment: words });
  await flow.step('xjb01', kase.id, 'reopen', { reason: 'WITHDRAWN_UNDER_PRESSURE', explanation: words });
  return kase;
};

/** An objection to the voter list, relayed to the village's committee and decided there. */
export const relayed = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const kase = await registered(flow, s, { allegations: [{ code: 'S3-01', text: words, place: s.address, who: s.accused }] });
  const [allegationId] = await pointsOf(flow, kase.id);
  const relay = await flow.on('djy01', kase.id, 'vec-relays', { allegationId, receivedBy: `值班（${s.name}的邻居）` });
  await flow.on('djy01', kase.id, `vec-relays/${relay.id}/decision`, { decision: words, publishedOn: flow.today() });
  await accept(flow, kase.id);
  return kase;
};

/** With the telephone that it was taken with in what it carries beside its pixels. */
const photograph = ({ phone }: Secrets): Promise<Buffer> =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: 'grey' } })
    .withExif({ IFD0: { ImageDescription: phone } })
    .jpeg()
    .toBuffer();

/** At the polling desk, by a member of the guidance group, with a scan of the person's handwriting. */
export const onSite = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const found = { name: s.name, phone: `${s.phone}、${s.caller}`, idNumber: s.idNumber, address: s.address };
  const complainant = { kind: 'NAMED_UNVERIFIED', ...found, representatives: [s.representative] };
  const more = { channel: 'ONSITE', complainant, channelDetails: {} };
  const kase = await registered(flow, s, more, MEMBER);
  await upload(flow, 'djy01', kase.id, words, [new Uint8Array(await photograph(s)), 'image/jpeg']);
  await paper(flow, 'djy01', kase.id);
  await flow.on('slfz01', kase.id, 'confidentiality', { level: 'CONFIDENTIAL', reason: words });
  await accept(flow, kase.id);
  await flow.on(TOWN_LEADER, kase.id, 'route-disputes', { reasons: '不属本镇' });
  return kase;
};

/** Answered, quashed by the review body, given to fresh hands. */
export const sentBack = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const kase = await replied(flow, s);
  const paperEvidenceId = await paper(flow, 'djy01', kase.id);
  await flow.step('djy01', kase.id, 'requestReview', { grounds: words, paperEvidenceId });
  await flow.step('fc01', kase.id, 'sendBack', { decision: 'quash', opinion: words });
  const fresh: Pair = ['zd2_01', 'zd2_02'];
  await flow.on(LEADER, kase.id, 'reassignments', { reason: words, ...naming(flow, fresh) });
  return kase;
};

/** Done over again, looked back at, and found wanting by the very town. */
export const doneOver = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const kase = await registered(flow, s);
  const { id } = kase;
  await accept(flow, id);
  await takeOver(flow, id);
  await startVerification(flow, id);
  await find(flow, id, [PARTLY_TRUE]);
  await confirm(flow, id, [orderOf(flow, { code: 'A05', rerunStage: 'S3', what: '重新登记选民' })]);
  const [action] = (await flow.see(id)).actions;
  const done = { doneOn: flow.today(), note: words };
  const { rerunLookBackId } = await flow.on(TOWN_LEADER, id, `actions/${action!.id}/completion`, done);
  const hidden = words.replace(s.accused, '有关人员');
  await flow.post(TOWN_LEADER, `/api/look-backs/${String(rerunLookBackId)}/filling`, {
    ...{ procedure: 'fail', procedureNote: hidden, archive: 'pass', archiveNote: hidden },
    ...{ publicVoice: 'fail', publicVoiceNote: hidden, sample: [{ who: 'V1', words: hidden }], evidence: [hidden] },
  });
  return kase;
};

/** Answered, and asked again by the same person on the same telephone. */
export const askedAgain = async (flow: Flow, s: Secrets): Promise<Registered[]> => {
  const first = await replied(flow, s);
  await new Citizen(flow, first).act('rating', { satisfaction: 'DISSATISFIED', understood: false, why: careless(s) });
  const [followUp] = (await flow.see(first.id)).followUps;
  const told = { mode: 'phone', toldAt: flow.now(), answer: careless(s) };
  await flow.on('xjb01', first.id, `follow-ups/${followUp!.id}/answer`, told);
  return [await registered(flow, s, { repeatOf: first.number }), first];
};

/** Urgent, secret, with letters of supervision and a town that reads a redacted text. */
export const grave = async (flow: Flow, s: Secrets): Promise<Registered> => {
  const words = careless(s);
  const kase = await registered(flow, s, { allegations: [{ code: 'S4-01', text: words, who: s.accused, place: s.address }] });
  const { id } = kase;
  await flow.on('slfz01', id, 'confidentiality', { level: 'SECRET', reason: words });
  expect(await flow.refused('djy01', `/api/cases/${id}/redaction`, { text: words })).toBe('409 redaction.identity-leak');
  await flow.on('djy01', id, 'redaction', { text: '开会没有通知，有关人员不让说。' });
  await accept(flow, id);
  await takeOver(flow, id);
  await startVerification(flow, id);
  const report = { what: words, place: s.address, people: words, since: flow.now(), measures: words, risk: words };
  await flow.on('xjb01', id, 'urgent-reports', report);
  await flow.on('xjb01', id, 'supervisions', { demand: words, reason: words });
  await flow.on(CHECKER, id, 'notes', { kind: 'internal', text: words });
  await find(flow, id, [PARTLY_TRUE]);
  return kase;
};

/** About an office of the district, a guidance group, or somebody there, who must not learn of it: known from the beginning. */
export const about = async (flow: Flow, s: Secrets, respondent: object): Promise<Registered> => {
  const respondents = [{ type: 'PERSON', name: s.accused, ...respondent }];
  const kase = await registered(flow, s, { respondents });
  await flow.on('slfz01', kase.id, 'notes', { kind: 'internal', text: careless(s) });
  return kase;
};
