import { describe, expect, it } from '@jest/globals';
import { newCaseFile } from '../cases/new-case-file.js';
import type { CaseFile } from '../cases/case-file.js';
import type { Allegation } from '../cases/entities/allegation.entity.js';
import type { Case } from '../cases/entities/case.entity.js';
import type { InformationRequest } from '../cases/entities/information-request.entity.js';
import { channelIsTheirs } from './channel-desk-rules.js';
import { secretIsClosedToVerifiers } from './identity-rules.js';
import { objectionToInformationRequest, requestIsUnanswered } from './information-rules.js';
import { objectionToMerge } from './merge-rules.js';
import { objectionToSupplement } from './supplement-rules.js';
import { objectionToRelay, objectionToVecDecision } from './vec-relay-rules.js';
import { objectionToWaiver } from './waiver-rules.js';

const kaseWith = (more: Partial<Case> = {}): Case =>
  ({
    id: 'case-1',
    state: 'registered',
    channel: 'CALL',
    contact: 'ADDRESS',
    townCode: '990114101',
    villageCode: '990114101205',
    stage: 'S3',
    parentId: null,
    occurrence: null,
    complainantKind: 'ANONYMOUS',
    remedySought: null,
    replyChannel: null,
    headcount: null,
    privacyNoticeGiven: false,
    ...more,
  }) as Case;
const fileWith = (kase: Partial<Case> = {}, more: Partial<CaseFile> = {}): CaseFile => ({
  ...newCaseFile(kaseWith(kase)),
  ...more,
});
const request = (more: Partial<InformationRequest>): InformationRequest =>
  ({ id: 'r', answeredAt: null, lapsedAt: null, ...more }) as InformationRequest;
const allegation = { id: 'a', code: 'S3-01' } as Allegation;

describe('a supplement', () => {
  const code = (kase: Partial<Case>, input: object, more: Partial<CaseFile> = {}) =>
    objectionToSupplement({ file: fileWith(kase, more), input })?.code;

  it('adds what was missing and overwrites nothing', () => {
    expect(code({}, { occurrence: 'occurred' })).toBeUndefined();
    expect(code({ occurrence: 'occurring' }, { occurrence: 'occurred' })).toBe('supplement.already-there');
    expect(code({ villageCode: null }, { townCode: '990114101', villageCode: '990114101205' })).toBeUndefined();
    expect(code({ villageCode: null }, { villageCode: '990114102201' })).toBe('input.village-of-other-town');
    expect(code({}, { townCode: '990114102' })).toBe('supplement.already-there');
    const coded = { allegationCodes: [{ allegationId: 'a', code: 'S3-02' }] };
    expect(code({}, coded, { allegations: [allegation] })).toBe('supplement.already-there');
    expect(code({}, coded, { allegations: [{ ...allegation, code: null }] })).toBeUndefined();
  });

  it('lets a complainant come out of anonymity, and not go back', () => {
    expect(code({}, { complainant: { kind: 'NAMED_VERIFIED' } })).toBeUndefined();
    expect(code({ complainantKind: 'NAMED_VERIFIED' }, { complainant: { kind: 'ANONYMOUS' } })).toBe('supplement.already-there');
  });

  it('is a text only once the case was accepted, and nothing once it is closed', () => {
    expect(code({ state: 'verifying' }, { occurrence: 'occurred' })).toBe('supplement.too-late');
    expect(code({ state: 'verifying' }, { text: '又想起一点' })).toBeUndefined();
    expect(code({ state: 'closed' }, { text: '又想起一点' })).toBe('supplement.closed');
  });
});

describe('asking and waiving', () => {
  it('asks once, before acceptance, and only somebody', () => {
    const code = (kase: Partial<Case>, requests: InformationRequest[] = []) =>
      objectionToInformationRequest({ file: fileWith(kase, { informationRequests: requests }) })?.code;
    expect(code({})).toBeUndefined();
    expect(code({ state: 'routed' })).toBe('information.too-late');
    expect(code({ contact: 'NONE' })).toBe('information.nobody-to-ask');
    expect(code({}, [request({ lapsedAt: 'x' })])).toBe('information.once');
    expect(requestIsUnanswered(request({ lapsedAt: 'x' }))?.code).toBe('information.lapsed');
    expect(requestIsUnanswered(request({ answeredAt: 'x' }))?.code).toBe('information.answered');
  });

  it('waives what is missing where nobody can be asked, never the town', () => {
    const code = (field: 'townCode' | 'occurrence' | 'stage', kase: Partial<Case>, requests: InformationRequest[] = []) =>
      objectionToWaiver({ file: fileWith(kase, { informationRequests: requests }), field })?.code;
    expect(code('occurrence', {})).toBe('waiver.ask-first');
    expect(code('occurrence', { contact: 'NONE' })).toBeUndefined();
    expect(code('occurrence', {}, [request({ lapsedAt: 'x' })])).toBeUndefined();
    expect(code('stage', { contact: 'NONE' })).toBe('waiver.not-missing');
    expect(code('townCode', { townCode: null, contact: 'NONE' })).toBe('waiver.town');
    expect(code('occurrence', { state: 'routed', contact: 'NONE' })).toBe('waiver.too-late');
  });
});

describe('a merge', () => {
  const code = (parent: Partial<Case>, child: Partial<Case> = {}) =>
    objectionToMerge({ child: kaseWith(child), parent: kaseWith({ id: 'case-2', ...parent }) })?.code;

  it('joins one matter of one village and stage into an open parent, without chains', () => {
    expect(code({})).toBeUndefined();
    expect(code({ id: 'case-1' })).toBe('merge.with-itself');
    expect(code({ state: 'replied' })).toBe('merge.parent-too-late');
    expect(code({ parentId: 'case-3' })).toBe('merge.chain');
    expect(code({ stage: 'S4' })).toBe('merge.other-place-or-stage');
    expect(code({ stage: null }, { stage: null })).toBe('merge.other-place-or-stage');
  });
});

describe('a relay to the village election committee', () => {
  it('is for voter-list objections of a known village, once each', () => {
    const facts = { file: fileWith(), allegation, isVoterList: true };
    expect(objectionToRelay(facts)).toBeUndefined();
    expect(objectionToRelay({ ...facts, isVoterList: false })?.code).toBe('vec.not-a-voter-list-objection');
    expect(objectionToRelay({ ...facts, file: fileWith({ villageCode: null }) })?.code).toBe('vec.village-missing');
    expect(objectionToRelay({ ...facts, file: fileWith({ state: 'closed' }) })?.code).toBe('vec.closed');
  });

  it('is decided once, on a day from the relay to today', () => {
    const facts = { recordedAt: null, publishedOn: '2026-10-12', relayedOn: '2026-10-11', today: '2026-10-13' };
    expect(objectionToVecDecision(facts)).toBeUndefined();
    expect(objectionToVecDecision({ ...facts, publishedOn: '2026-10-10' })?.code).toBe('vec.published-when');
    expect(objectionToVecDecision({ ...facts, recordedAt: 'x' })?.code).toBe('vec.already-decided');
  });
});

describe('who does what at the desk', () => {
  it('keeps LOOKBACK from everybody and ONSITE for the polling desk', () => {
    expect(channelIsTheirs({ who: 'intake_clerk', channel: 'LETTER' })).toBeUndefined();
    expect(channelIsTheirs({ who: 'district_office', channel: 'ONSITE' })).toBeUndefined();
    expect(channelIsTheirs({ who: 'intake_clerk', channel: 'LOOKBACK' })?.code).toBe('register.not-your-channel');
    expect(channelIsTheirs({ who: 'citizen', channel: 'CALL' })?.code).toBe('register.not-your-channel');
  });

  it('keeps a secret identity from verifiers', () => {
    expect(secretIsClosedToVerifiers({ role: 'guidance_member', level: 'SECRET' })?.code).toBe('identity.secret');
    expect(secretIsClosedToVerifiers({ role: 'guidance_member', level: 'CONFIDENTIAL' })).toBeUndefined();
  });
});
