import { PASSWORD } from '../../support/world.js';
import { DIGEST } from '../ground/objects.js';
import type { Scene, SeenCase } from '../ground/scene.js';

type BodyOf = (asked: { scene: Scene; kase: SeenCase | undefined; username: string | null }) => unknown;

const upload: BodyOf = () => {
  const form = new FormData();
  form.append('file', new Blob(['会议记录'], { type: 'text/plain' }), 'a.txt');
  return form;
};

const CALL = {
  townCode: '990114101',
  villageCode: '990114101205',
  narrative: '提名会人数不够。',
  complainant: { kind: 'ANONYMOUS', anonymous: true },
};

/** The desk by telephone, the others at their polling desk. */
const registration: BodyOf = ({ username }) =>
  username === 'djy01'
    ? { ...CALL, channel: 'CALL', channelDetails: { callStart: '2026-10-12T08:30:00+08:00' } }
    : { ...CALL, channel: 'ONSITE', channelDetails: {} };

const order = ({ scene }: { scene: Scene }): object => ({
  code: 'A01',
  what: '补登并重新张榜',
  ownerName: '村民选举委员会',
  dueOn: '2026-10-16',
  checkerId: scene.ids('zd1_02'),
});

/**
 * Bodies that mean something, where the least that the description allows would be turned away before anybody asks who sends it. Nothing
 * stays of what they do.
 */
export const BODIES: Record<string, BodyOf> = {
  'POST /api/cases': registration,
  'PUT /api/intake/drafts/{id}': () => ({ channel: 'CALL', hold: 1, form: {} }),
  'POST /api/intake/petitioner': () => ({ phone: '19900000017' }),
  'POST /api/intake/similar': () => ({ text: '提名会人数不够半数', villageCode: '990114101205' }),
  'POST /api/cases/{id}/links': ({ scene }) => ({ caseId: scene.cases.fresh.id, decision: 'separate' }),
  'POST /api/cases/{id}/evidence': upload,
  'POST /api/cases/{id}/deliveries/{deliveryId}/attempts': () => ({ result: 'served', way: 'PHONE', outcome: 'reached' }),
  'POST /api/cases/{id}/supplements': () => ({ text: '补充一点情况' }),
  'POST /api/cases/{id}/respondents': () => ({ respondents: [{ type: 'PERSON', name: '某人' }] }),
  'POST /api/cases/{id}/steps/answer': () => ({ text: '已当场答复' }),
  'POST /api/cases/{id}/steps/decline': () => ({ ground: 'NOT_REMIT', whereToGo: '请到镇民政办' }),
  'POST /api/cases/{id}/steps/confirm': (asked) => ({ actions: [order(asked)] }),
  'POST /api/cases/{id}/steps/reply': ({ scene, kase }) => ({
    points: [{ allegationId: kase?.rows['allegationId'] ?? scene.missing, opinion: 'SUPPORTED', text: '属实，已纠正。' }],
    text: '属实，已纠正。',
  }),
  'POST /api/cases/{id}/explanations': ({ scene }) => ({
    audiences: ['complainant'],
    mode: 'face',
    heldOn: '2026-10-12',
    byIds: [scene.ids('zd1_01')],
    text: '名单已经重新张榜。',
    leakChecked: true,
  }),
  'POST /api/cases/{id}/explanations/{explanationId}/posting': ({ scene, kase }) => ({
    postedFrom: '2026-10-12',
    photoEvidenceId: kase?.rows['evidenceId'] ?? scene.missing,
  }),
  'POST /api/tags': () => ({ word: '待跟进' }),
  'POST /api/cases/{id}/tags': () => ({ tag: '重点' }),
  'POST /api/queues/bulk': ({ scene }) => ({ act: 'tag', caseIds: [scene.cases.own.id], dryRun: true, tag: '重点' }),
  'PUT /api/queues/columns': () => ({ columns: ['state'] }),
  'POST /api/open311-keys': () => ({ name: '市民热线' }),
  'POST /api/webhooks': () => ({ url: 'https://example.org/hook', events: ['request.updated'] }),
  'POST /api/saved-views': () => ({ name: '视图', audience: 'own', filter: {} }),
  'PUT /api/saved-views/{id}': () => ({ name: '视图', audience: 'own', filter: {} }),
  'PUT /api/session/password': () => ({ oldPassword: PASSWORD, newPassword: 'a-new-password-1' }),
  'POST /api/elections': () => ({
    term: '第十三届',
    name: '村民委员会换届选举',
    startsOn: '2029-09-01',
    endsOn: '2029-12-31',
    stages: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'].map((stage, n) => ({
      stage,
      startsOn: `2029-10-${String(n * 3 + 1).padStart(2, '0')}`,
      endsOn: `2029-10-${String(n * 3 + 3).padStart(2, '0')}`,
    })),
    pollingDay: '2029-10-17',
  }),
  'PUT /api/guidance-drafts/{slug}': () => ({
    revision: 0,
    title: '选民登记',
    stage: 'S3',
    codes: ['S3-01'],
    question: '怎样登记？',
    answer: '到村民选举委员会登记。',
    clause: '第十三条',
    keywords: ['登记'],
  }),
  'POST /api/guidance-drafts/{slug}/publication': () => ({ revision: 1 }),
  'POST /api/elections/{id}/moves': () => ({
    kind: 'polling',
    townCode: '990114101',
    day: '2026-10-25',
    reason: '场地原因',
    dryRun: true,
  }),
  'POST /api/staff': ({ scene }) => ({
    username: 'new01',
    password: 'a-new-password-1',
    name: '某人',
    role: 'auditor',
    groupId: scene.flow.groupOf('sj01'),
  }),
  'POST /api/retention/plans': ({ scene }) => ({ electionId: scene.objects.election.own }),
  'POST /api/retention/plans/{planId}/decision': () => ({ approve: true, digest: DIGEST }),
  'POST /api/declarations': () => ({ kind: 'LIVES_IN', villageCode: '990114101205' }),
  'PATCH /api/staff/{id}/deputy': () => ({ deputyOf: null, from: null, to: null }),
  'PATCH /api/staff/{id}': () => ({ title: '干事' }),
  'POST /api/session/confirmation': () => ({ code: '000000' }),
  'POST /api/session': () => ({ username: 'nobody', password: 'not the password' }),
};
