import type { BadRequestRow } from './bad-requests.js';

/** Two cases under way: `one` is being verified and has a row of each sort, `other` was just registered. */
export type Ground = {
  one: { id: string; number: string; code: string; allegationId: string; assignmentId: string; deliveryId: string };
  other: { id: string; number: string; allegationId: string };
  staffIds: string[];
};

const JSON_TYPE = { 'content-type': 'application/json' };
const UNKNOWN = '01900000-0000-7000-8000-00000000beef';
const json = (value: unknown): { body: string; headers: Record<string, string> } => ({
  body: JSON.stringify(value),
  headers: JSON_TYPE,
});

const CALL = {
  channel: 'CALL',
  townCode: '990114101',
  villageCode: '990114101205',
  narrative: '提名会人数不够。',
  channelDetails: { callStart: '2026-10-12T08:30:00+08:00' },
};

const URGENT = {
  what: '有人围堵会场',
  place: '村委会院内',
  people: '约三十人',
  since: '2026-10-12T08:30:00+08:00',
  measures: '已报派出所',
  risk: '可能冲击会场',
};

const upload = (parts: [string, Blob | string, string?][]): FormData => {
  const form = new FormData();
  for (const [name, value, filename] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, filename);
  }
  return form;
};

const text = (words: string): Blob => new Blob([words], { type: 'text/plain' });

/** What the description of a route cannot tell: ids of another case, dates that cannot be, headers, uploads. */
export const specialRows = ({ one, other, staffIds: [staffId = ''] }: Ground): BadRequestRow[] => {
  const register = (title: string, more: object, headers: Record<string, string> = {}): BadRequestRow => {
    const { body, headers: type } = json({ ...CALL, ...more });
    return {
      title,
      route: 'POST /api/cases',
      method: 'POST',
      path: '/api/cases',
      by: 'djy01',
      body,
      headers: { ...type, ...headers },
    };
  };
  const on = (title: string, by: string, route: string, path: string, value: unknown): BadRequestRow => ({
    title,
    route: `POST /api/cases/{id}/${route}`,
    method: 'POST',
    path: `/api/cases/${one.id}/${path}`,
    by,
    ...json(value),
  });
  const evidence = (title: string, body: FormData | string, more: Partial<BadRequestRow> = {}): BadRequestRow => ({
    title,
    route: 'POST /api/cases/{id}/evidence',
    method: 'POST',
    path: `/api/cases/${one.id}/evidence`,
    by: 'djy01',
    body,
    ...more,
  });
  const ask = (title: string, value: object): BadRequestRow => ({
    title,
    route: 'POST /api/public/status',
    method: 'POST',
    path: '/api/public/status',
    ...json(value),
  });
  const get = (title: string, path: string, more: Partial<BadRequestRow> = {}): BadRequestRow => ({
    title,
    route: 'GET /api/cases',
    method: 'GET',
    path,
    by: 'djy01',
    ...more,
  });
  const hotspot = (title: string, id: string, value: object): BadRequestRow => ({
    title,
    route: 'POST /api/hotspots/{id}/decision',
    method: 'POST',
    path: `/api/hotspots/${id}/decision`,
    by: 'xjb01',
    ...json(value),
  });
  const administer = (title: string, route: string, path: string, value: object): BadRequestRow => {
    const [method = 'POST'] = route.split(' ');
    return { title, route, method, path, by: 'admin01', ...json(value) };
  };
  const holidays = (title: string, days: unknown, year = '2027'): BadRequestRow =>
    administer(title, 'POST /api/calendar/files', '/api/calendar/files', { years: { [year]: { papers: ['x'], days } } });
  const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const boundary = { 'content-type': 'multipart/form-data; boundary=x' };
  return [
    register('a town of another district', { townCode: '110101001', villageCode: undefined }),
    register('a village of another town', { villageCode: '990114102201' }),
    register('receipt in the future', { receivedAt: '2026-12-01T09:00:00+08:00' }),
    register('receipt in another age', { receivedAt: '2001-01-01T09:00:00+08:00' }),
    register('an unknown code', { allegations: [{ code: 'S99-99', text: '无此代码。' }] }),
    register('an unknown field of the channel', { channelDetails: { ...CALL.channelDetails, root: true } }),
    register("another channel's field", { channelDetails: { ...CALL.channelDetails, headcount: 3 } }),
    register('a list for channelDetails', { channelDetails: ['callStart'] }),
    register('a call without its start', { channelDetails: {} }),
    register('a call that ends before it starts', {
      channelDetails: { callStart: '2026-10-12T08:30:00+08:00', callEnd: '2026-10-12T08:00:00+08:00' },
    }),
    register('a visit of a negative number', { channel: 'VISIT', channelDetails: { headcount: -3 } }),
    register("a channel that is not the clerk's", { channel: 'LOOKBACK', channelDetails: {} }),
    register('a repeat of a number that is none', { repeatOf: "990114-2026-000001' OR 1=1" }),
    register('a respondent with an unknown group', { respondents: [{ type: 'GUIDANCE_GROUP', name: '某组', groupId: UNKNOWN }] }),
    register('21 allegations', { allegations: Array.from({ length: 21 }, () => ({ text: '一点。' })) }),
    register('a poisoned allegation', { allegations: [{ text: '一点。', constructor: { name: 'x' } }] }),
    register('an empty Idempotency-Key', {}, { 'idempotency-key': '' }),
    register('an Idempotency-Key of blanks', {}, { 'idempotency-key': 'a b' }),
    register('an endless Idempotency-Key', {}, { 'idempotency-key': 'k'.repeat(300) }),
    register('an Idempotency-Key of other letters', {}, { 'idempotency-key': 'ÿÿÿÿ' }),
    register('a content type that is none', {}, { 'content-type': 'json' }),
    {
      ...register('a broken token', {}),
      headers: { ...JSON_TYPE, authorization: 'Bearer ÿ\t%00' },
      by: undefined,
      status: [401],
    },
    {
      ...register('two cookies of one name', {}),
      headers: { ...JSON_TYPE, cookie: 'huicha_session=a; huicha_session=b' },
      by: undefined,
      status: [401],
    },
    on("another case's allegation in a finding", 'zd1_01', 'findings', 'findings', {
      allegationId: other.allegationId,
      kind: 'SUBSTANTIATED',
      reasons: '经核实属实，情况如上。',
    }),
    on('a visit by somebody unknown', 'zd1_01', 'site-visits', 'site-visits', {
      visitedAt: '2026-10-12T09:00:00+08:00',
      byIds: [UNKNOWN],
    }),
    on('a visit in the future', 'zd1_01', 'site-visits', 'site-visits', {
      visitedAt: '2027-01-01T09:00:00+08:00',
      byIds: [staffId],
    }),
    on('a version that is not there yet', 'slfz01', 'steps/transfer', 'steps/transfer', {
      body: '示例区公安分局',
      kind: 'forward',
      basis: '涉嫌违法。',
      version: 999_999,
    }),
    on('an urgent matter that begins tomorrow', 'xjb01', 'urgent-reports', 'urgent-reports', {
      ...URGENT,
      since: '2027-01-01T09:00:00+08:00',
    }),
    on('an urgent report before this one', 'xjb01', 'urgent-reports', 'urgent-reports', {
      ...URGENT,
      nextReportAt: '2026-10-01T09:00:00+08:00',
    }),
    on('an urgent matter without measures', 'xjb01', 'urgent-reports', 'urgent-reports', { ...URGENT, measures: ' ' }),
    holidays('a year of no days', []),
    holidays('a year that is none', [{ date: '2027-01-01', name: '元旦', off: true }], '27'),
    holidays('a holiday that does not exist', [{ date: '2027-02-29', name: '元旦', off: true }]),
    holidays('a holiday of another year', [{ date: '2026-01-01', name: '元旦', off: true }]),
    holidays('a holiday without a word on work', [{ date: '2027-01-01', name: '元旦', off: 'yes' }]),
    holidays('a poisoned holiday', [{ date: '2027-01-01', name: '元旦', off: true, constructor: {} }]),
    administer('days of an election that is none', 'POST /api/elections/{id}/moves', `/api/elections/${UNKNOWN}/moves`, {
      kind: 'polling',
      townCode: '990114101',
      day: '2026-10-24',
      reason: '场地原因。',
    }),
    administer('an absence that ends before it begins', 'PATCH /api/staff/{id}/absence', `/api/staff/${staffId}/absence`, {
      from: '2026-10-14',
      to: '2026-10-12',
    }),
    administer('a deputy of oneself', 'PATCH /api/staff/{id}/deputy', `/api/staff/${staffId}/deputy`, {
      deputyOf: staffId,
      from: null,
      to: null,
    }),
    administer('a declaration about a village that is none', 'POST /api/declarations', '/api/declarations', {
      kind: 'LIVES_IN',
      villageCode: '990114101999',
    }),
    administer('a declaration about nobody', 'POST /api/declarations', '/api/declarations', {
      kind: 'LIVES_IN',
      villageCode: '990114101205',
      staffId: UNKNOWN,
    }),
    administer('kin without a name', 'POST /api/declarations', '/api/declarations', { kind: 'KIN_OF_PERSON' }),
    administer('a name where none belongs', 'POST /api/declarations', '/api/declarations', {
      kind: 'VEC_MEMBER',
      villageCode: '990114101205',
      name: '某人',
    }),
    administer('a group that the role has no seat in', 'PATCH /api/staff/{id}', `/api/staff/${staffId}`, { groupId: UNKNOWN }),
    administer('a nameless seat', 'POST /api/groups/{id}/members', `/api/groups/${UNKNOWN}/members`, { name: ' ' }),
    hotspot('a hotspot that is none', UNKNOWN, { flagKey: true, reason: '同日三户反映' }),
    hotspot('a word for a flag', UNKNOWN, { flagKey: 'yes', reason: '同日三户反映' }),
    hotspot('a poisoned decision', UNKNOWN, { flagKey: true, reason: '同日三户反映', decidedAt: '2026-10-01' }),
    get('a cursor of another list', `/api/hotspots?cursor=${cursorOf([1, 2])}`, { route: 'GET /api/hotspots', by: 'xjb01' }),
    on('an unknown checker', 'zd1_zz', 'actions', 'actions', {
      code: 'A02',
      what: '重新公告。',
      ownerName: '村选举委员会',
      dueOn: '2026-10-20',
      checkerId: UNKNOWN,
    }),
    on('a measure due yesterday', 'zd1_zz', 'actions', 'actions', {
      code: 'A02',
      what: '重新公告。',
      ownerName: '村选举委员会',
      dueOn: '2026-10-01',
      checkerId: staffId,
    }),
    on('a merge with itself', 'slfz01', 'steps/merge', 'steps/merge', { parentId: one.id, reason: '同一事实。' }),
    on('a merge into nothing', 'slfz01', 'steps/merge', 'steps/merge', { parentId: UNKNOWN, reason: '同一事实。' }),
    on('an action of no case', 'zd1_zz', 'actions/{actionId}/completion', `actions/${UNKNOWN}/completion`, {
      doneOn: '2026-10-12',
      note: '办结。',
    }),
    on('an unknown allegation handed over', 'slfz01', 'partial-transfers', 'partial-transfers', {
      allegationId: other.allegationId,
      body: '示例区公安分局',
      basis: '涉嫌违法。',
    }),
    on('a recusal of nobody', 'djy01', 'recusals', 'recusals', { staffId: UNKNOWN, reason: '有亲属关系。' }),
    on('a recusal granted to nobody', 'fzr01', 'recusals/{recusalId}/decision', `recusals/${UNKNOWN}/decision`, {
      isGranted: true,
      comment: '属实',
    }),
    on('a supervision of a group that is none', 'xjb01', 'supervisions', 'supervisions', {
      groupId: UNKNOWN,
      demand: '请报告。',
      reason: '上级交办。',
    }),
    on('an extension of 31 days', 'zd1_zz', 'extensions', 'extensions', {
      clock: 'whole_case',
      days: 31,
      reason: '复杂。',
      doneSoFar: '已入村。',
    }),
    on('a paper that is not of this case', 'djy01', 'withdrawals', 'withdrawals', {
      reason: '不办了。',
      paperEvidenceId: UNKNOWN,
    }),
    {
      ...on("another case's assignment", 'zd1_zz', 'assignments/{assignmentId}/take-over', '', {}),
      path: `/api/cases/${other.id}/assignments/${one.assignmentId}/take-over`,
    },
    {
      ...on("another case's delivery", 'djy01', 'deliveries/{deliveryId}/attempts', '', { result: 'served' }),
      path: `/api/cases/${other.id}/deliveries/${one.deliveryId}/attempts`,
    },
    ask('SQL for a number', { number: "' UNION SELECT * FROM staff --", code: '1234 5678 9012' }),
    ask('a right number with a wrong code', { number: one.number, code: '0000 0000 0000' }),
    ask('a code of letters', { number: one.number, code: 'abcd efgh ijkl' }),
    ask('a list for a code', { number: one.number, code: ['1234 5678 9012'] }),
    get('a cursor that is none', '/api/cases?cursor=%21%21%21', { status: [400] }),
    get('a cursor of another list', `/api/cases?cursor=${cursorOf([1])}`, { status: [400] }),
    get('a cursor with SQL', `/api/cases?cursor=${cursorOf(["2026' OR 1=1 --"])}`, { status: [400] }),
    get('a poisoned cursor', `/api/cases?cursor=${cursorOf({ __proto__: null, length: 2 })}`, { status: [400] }),
    get('a cursor of a search that is no number', `/api/cases?q=提名&cursor=${cursorOf(["x'; DROP TABLE cases"])}`, {
      status: [400],
    }),
    get('nested parameters', '/api/cases?state[$ne]=closed', { status: [400] }),
    get('an endless address', `/api/cases?q=${'a'.repeat(10_000)}`),
    evidence('no upload at all', '{}', { headers: JSON_TYPE }),
    evidence('an empty form', upload([]), { headers: undefined }),
    evidence('a form without a file', upload([['note', '没有文件']])),
    evidence('an empty file', upload([['file', text(''), 'leer.txt']])),
    evidence(
      'two files',
      upload([
        ['file', text('甲'), 'a.txt'],
        ['file', text('乙'), 'b.txt'],
      ]),
    ),
    evidence('a file in the wrong field', upload([['attachment', text('甲'), 'a.txt']])),
    evidence('a file of 21 MB', upload([['file', new Blob([new Uint8Array(21 * 1024 * 1024).fill(65)]), 'big.txt']]), {
      status: [413, 400],
    }),
    evidence('a program', upload([['file', new Blob([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])]), 'a.pdf']])),
    evidence('a page with a script', upload([['file', text('<html><script>alert(1)</script>'), '../../../etc/passwd']])),
    evidence(
      'a sort that is none',
      upload([
        ['sort', 'NOPE'],
        ['file', text('甲'), 'a.txt'],
      ]),
    ),
    evidence('a form without its boundary', 'x', { headers: { 'content-type': 'multipart/form-data' } }),
    evidence('a form that breaks off', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc', {
      headers: boundary,
    }),
    evidence('a form of garbage', '\u0000\u0001--y--', { headers: boundary }),
    {
      title: 'a poisoned field beside the file',
      route: 'POST /api/cases/{id}/evidence',
      method: 'POST',
      path: `/api/cases/${one.id}/evidence`,
      by: 'djy01',
      body: upload([
        ['__proto__', 'x'],
        ['file', text('甲'), 'a.txt'],
      ]),
    },
    {
      title: 'a way out of the folder',
      route: 'GET /api/cases/{id}/evidence/{evidenceId}',
      method: 'GET',
      path: `/api/cases/${one.id}/evidence/..%2f..%2fkeys.json`,
      by: 'djy01',
    },
    {
      title: 'a preview of what is no evidence',
      route: 'GET /api/cases/{id}/evidence/{evidenceId}/preview',
      method: 'GET',
      path: `/api/cases/${one.id}/evidence/..%2f..%2fkeys.json/preview`,
      by: 'djy01',
    },
    on('a new date on a note that is no plan', 'slfz01', 'notes', 'notes', {
      kind: 'internal',
      text: '月底前办完。',
      newDate: '2026-11-01',
    }),
    on('a plan for yesterday', 'slfz01', 'notes', 'notes', { kind: 'plan', text: '昨日办完。', newDate: '2026-10-11' }),
    {
      title: 'an escalation that never fired',
      route: 'POST /api/escalations/{escalationId}/acknowledgement',
      method: 'POST',
      path: `/api/escalations/${UNKNOWN}/acknowledgement`,
      by: 'xjb01',
      ...json({ note: '已阅。' }),
      status: [404],
    },
    {
      title: "somebody else's alert",
      route: 'POST /api/alerts/{alertId}/reading',
      method: 'POST',
      path: `/api/alerts/${UNKNOWN}/reading`,
      by: 'xjb01',
      status: [404],
    },
    ...[1.5, 2 ** 31, 1e300].map((seq) =>
      get(`a cursor of entries at ${seq}`, `/api/audit?cursor=${cursorOf([seq])}`, {
        route: 'GET /api/audit',
        by: 'sj01',
        status: [400],
      }),
    ),
    get("another list's cursor of alerts", `/api/alerts?cursor=${Buffer.from('["a","b"]').toString('base64url')}`, {
      route: 'GET /api/alerts',
      status: [400],
    }),
    {
      title: 'a clock that is not stuck',
      route: 'POST /api/duty/stuck-rungs/{deadlineId}/redrive',
      method: 'POST',
      path: `/api/duty/stuck-rungs/${UNKNOWN}/redrive`,
      by: 'admin01',
      status: [404],
    },
    {
      title: 'a wrong password',
      route: 'POST /api/session',
      method: 'POST',
      path: '/api/session',
      ...json({ username: 'djy01', password: 'not the password' }),
      status: [401],
    },
    {
      title: 'a guidance article that climbs',
      route: 'GET /api/guidance/{slug}',
      method: 'GET',
      path: '/api/guidance/..%2f..%2fpackage.json',
      by: 'djy01',
    },
  ];
};
