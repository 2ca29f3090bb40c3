/** Somebody else with every request. */
export const ANYBODY = 'anybody';

/**
 * Where the scanners aim: routes that take words, each with a request that the server carries out, so that the scanners get behind the
 * validation. `as`: whose session, none for the public. `query` and `body` are samples; what of them is free text is read from the API's own
 * description (free-text.mjs), or `only` some of it where another aim has the rest.
 */
export const aimsFor = ({ kase, ids, password }) => [
  // First, for wrong numbers and codes are made to wait, each half a second once there are many.
  {
    route: 'POST /api/public/information',
    body: { number: kase.number, code: kase.queryCode, text: '还有一户也没有登上。' },
    only: ['text'],
  },
  { route: 'POST /api/public/status', body: { number: kase.number, code: kase.queryCode } },
  {
    route: 'GET /api/cases',
    as: 'djy01',
    query: { q: '名单', townCode: '990114101', villageCode: '990114101205', code: 'S3-01', assignedTo: ids.clerk },
  },
  {
    route: 'GET /api/cases/export',
    as: 'djy01',
    query: { q: '名单', townCode: '990114101', villageCode: '990114101205', code: 'S3-01', assignedTo: ids.clerk },
  },
  { route: 'GET /api/cases/{id}', as: 'djy01', path: { id: kase.id } },
  { route: 'GET /api/cases/{id}/timeline', as: 'djy01', path: { id: kase.id } },
  { route: 'GET /api/regions', as: 'djy01', query: { parent: '990114', q: '村' } },
  { route: 'GET /api/guidance', as: 'djy01', query: { q: '选民', code: 'S3-01' } },
  { route: 'GET /api/guidance/{slug}', as: 'djy01', path: { slug: ids.article } },
  { route: 'GET /api/audit', as: 'sj01', query: { actor: ids.clerk, subject: kase.id } },
  { route: 'GET /api/declarations', as: 'admin01', query: { staffId: ids.clerk } },
  { route: 'GET /api/sessions', as: 'admin01', query: { staffId: ids.clerk } },
  { route: 'GET /api/retention/due', as: 'xjb01', query: { electionId: ids.election } },
  { route: 'GET /api/elections/{id}/moves', as: 'xjb01', path: { id: ids.election } },
  { route: 'GET /api/look-backs', as: 'slfz01', query: { town: '990114101', village: '990114101205' } },
  { route: 'POST /api/session', body: { username: 'djy01', password } },
  { route: 'POST /api/session/confirmation', as: ANYBODY, body: { password } },
  {
    route: 'POST /api/public/cases',
    body: {
      consent: true,
      narrative: '名单上没有我。',
      remedySought: '补登。',
      complainant: { kind: 'NAMED_UNVERIFIED', name: '路有年', phone: '19900000051' },
    },
  },
  { route: 'POST /api/cases', as: 'djy01', body: callOf(ids) },
  { route: 'POST /api/cases/{id}/notes', as: 'djy01', path: { id: kase.id }, body: { kind: 'contact', text: '已电话告知。' } },
  {
    route: 'POST /api/cases/{id}/supplements',
    as: 'djy01',
    path: { id: kase.id },
    body: { text: '补充一句。' },
  },
  { route: 'POST /api/declarations', as: 'djy02', body: { kind: 'KIN_OF_PERSON', name: '向来福' } },
  { route: 'PATCH /api/staff/{id}', as: 'admin01', path: { id: ids.colleague }, body: { name: '尉迟长河', title: '登记员' } },
  { route: 'POST /api/groups/{id}/members', as: 'admin01', path: { id: ids.group }, body: { name: '漆雕有德', post: '成员' } },
];

export const callOf = ({ at }) => ({
  channel: 'CALL',
  townCode: '990114101',
  villageCode: '990114101205',
  occurrence: 'occurred',
  privacyNoticeGiven: true,
  narrative: '选民名单漏了人。',
  remedySought: '补登。',
  allegations: [{ code: 'S3-01', text: '漏登。' }],
  complainant: { kind: 'NAMED_UNVERIFIED', name: '邬小满', phone: '19900000052', address: '东头第三户' },
  respondents: [{ type: 'PERSON', name: '某人' }],
  channelDetails: { callStart: at },
});
