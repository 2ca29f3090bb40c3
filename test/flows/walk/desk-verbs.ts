import { byCitizen, onRow, record, step, TEXTS, type Verb } from './verb.js';

const REASON = '经核对材料，理由成立，记录备查。';

/** What the desk and the complainant do. */
export const DESK_VERBS: readonly Verb[] = [
  step('answer', ({ dice }) => ({ text: dice.pick(TEXTS), acceptedByCaller: dice.happens(0.5) })),
  step('decline', ({ dice }) => ({
    ground: dice.pick(['NOT_REMIT', 'ALREADY_OPEN', 'LITIGATION_PATH', 'ANONYMOUS']),
    whereToGo: '请向区人民法院立案庭提出，电话见公开栏。',
  })),
  step('accept', ({ people, dice }) =>
    dice.happens(0.8)
      ? {}
      : { leadGroupId: dice.pick(people.groups.filter((g) => g.kind === 'guidance' || g.kind === 'town')).id },
  ),
  step('transfer', ({ dice }) =>
    dice.happens(0.5)
      ? { body: '示例区信访办公室', kind: 'forward', basis: REASON }
      : { body: '示例区公安分局', kind: 'assign', basis: REASON, reportBy: '2027-06-30' },
  ),
  step('merge', ({ others, dice }) => ({ parentId: dice.pick(others), reason: '同一事实，并案办理。' })),
  step('withdraw', ({ dice }) => ({ noCoercion: dice.happens(0.9) })),
  record('supplement', 'supplements', ({ dice, view }) => {
    const codeless = view.allegations.filter((a) => a.code === null);
    return dice.pick<() => Record<string, unknown>>([
      () => ({ occurrence: 'occurred', privacyNoticeGiven: true }),
      () => ({ text: dice.pick(TEXTS) }),
      () => ({ villageCode: '990114101205' }),
      () => ({ allegations: [{ code: 'S4-04', text: '名单公布晚了两天。' }] }),
      () => ({ allegationCodes: codeless.map(({ id }) => ({ allegationId: id, code: 'S4-02' })) }),
      () => ({ complainant: { replyChannel: 'PHONE' } }),
    ])();
  }),
  record('waiver', 'waivers', ({ view, dice }) => ({
    field: dice.any(view.missing.filter((f) => f !== 'townCode')) ?? 'occurrence',
    reason: REASON,
  })),
  record('respondent', 'respondents', ({ people, dice }) => ({
    respondents: [
      dice.pick<() => Record<string, unknown>>([
        () => ({ type: 'VEC', name: '某村选举委员会', townCode: '990114101', villageCode: '990114101205' }),
        () => ({ type: 'GUIDANCE_MEMBER', name: '某指导员', staffId: dice.pick(people.guidance).id }),
        () => ({ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: '990114101' }),
        () => ({ type: 'PERSON', name: '某甲' }),
      ])(),
    ],
  })),
  record('redaction', 'redaction', ({ dice }) => ({ text: dice.pick(TEXTS) })),
  record('note', 'notes', ({ dice }) => ({
    kind: dice.pick(['internal', 'contact', 'first_contact', 'plan', 'urging']),
    text: dice.pick(TEXTS),
  })),
  record('informationRequest', 'information-requests', ({ dice }) => ({
    items: '请补充发生时间和地点。',
    days: dice.pick([1, 5]),
  })),
  onRow(
    'informationAnswer',
    (id) => `information-requests/${id}/answer`,
    ({ view, dice }) => dice.any(view.informationRequests),
    ({ dice }) => ({ text: dice.pick(TEXTS), ...(dice.happens(0.5) ? { fields: { occurrence: 'occurred' } } : {}) }),
  ),
  record('confidentiality', 'confidentiality', ({ dice }) => ({
    level: dice.pick(['NORMAL', 'CONFIDENTIAL', 'SECRET']),
    reason: REASON,
  })),
  record('codeReissue', 'code', () => ({ reason: '反映人持身份证件到场，称查询码遗失。' })),
  record('identityReading', 'identity', () => ({ reason: '须电话联系反映人核实情况。' })),
  record('vecRelay', 'vec-relays', ({ view, dice }) => ({
    allegationId: dice.pick(view.allegations).id,
    receivedBy: '值班委员',
  })),
  onRow(
    'vecDecision',
    (id) => `vec-relays/${id}/decision`,
    ({ view, dice }) => dice.any(view.vecRelays),
    ({ today }) => ({ decision: '补登两人并张榜公布。', publishedOn: today }),
  ),
  record('withdrawalRequest', 'withdrawals', () => ({ reason: '不再要求办理。' })),
  onRow(
    'withdrawalRefusal',
    (id) => `withdrawals/${id}/refusal`,
    ({ view, dice }) => dice.any(view.withdrawals),
    () => ({ reason: '有受压迹象，不予确认。' }),
  ),
  onRow(
    'delivery',
    (id) => `deliveries/${id}/attempts`,
    ({ view, dice }) => dice.any(view.deliveries),
    ({ dice }) =>
      dice.happens(0.7) ? { result: 'served', way: 'PHONE', outcome: 'reached' } : { result: 'failed', reason: '无人接听' },
  ),
  byCitizen('note', 'status', () => ({})),
  byCitizen('supplement', 'information', ({ dice }) => ({ text: dice.pick(TEXTS) })),
  byCitizen('withdrawalRequest', 'withdrawal', () => ({ reason: '事情已经解决。' })),
  byCitizen('callBack', 'rating', ({ dice }) => ({
    satisfaction: dice.pick(['SATISFIED', 'BASICALLY', 'DISSATISFIED']),
    understood: true,
  })),
  byCitizen('requestReview', 'review', () => ({ grounds: '答复与事实不符，请求复查。' })),
];
