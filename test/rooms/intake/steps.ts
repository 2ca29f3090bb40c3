import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { InformationRequestsService } from '../../../src/intake/information-requests.service.js';
import { describeOnEngines } from '../../support/engines.js';
import { startWorld, type Body, type Client, type World } from '../../support/world.js';
import { intakeDesk, TOWN, VILLAGE, type Clock, type Entry, type Allegation } from './desk.js';

const NOW = '2026-10-12T09:00:00+08:00';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describeOnEngines('intake', (engine) => {
  let world: World;
  let clerk: Client;
  let supervisor: Client;

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    clerk = await world.as('djy01');
    supervisor = await world.as('slfz01');
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const { registered, path, view, kinds, clock, refusedWith } = intakeDesk(() => ({ clerk, supervisor }));

  it('takes what was missing, overwrites nothing, and masks a name that came later in what was told before', async () => {
    const bare = await registered({
      townCode: undefined,
      villageCode: undefined,
      allegations: [],
      complainant: undefined,
      narrative: '郗有粮家没登上，电话19900000102。',
    });
    expect(bare['missing']).toEqual([
      'townCode',
      'villageCode',
      'stage',
      'allegations',
      'occurrence',
      'complainantKind',
      'privacyNotice',
    ]);
    const { status, body } = await clerk.post(path(bare, '/supplements'), {
      villageCode: VILLAGE,
      occurrence: 'occurring',
      privacyNoticeGiven: true,
      complainant: { kind: 'NAMED_UNVERIFIED', name: '郗有粮', phone: '19900000102' },
      allegations: [{ code: 'S4-01', text: '郗有粮说候选人是内定的' }],
      text: '郗有粮补充：名单贴在祠堂。',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      missing: [],
      townCode: TOWN,
      stage: 'S4',
      severity: 4,
      contact: 'ADDRESS',
      text: '【反映人】家没登上，电话【电话】。',
      allegations: [{ ordinal: 1, code: 'S4-01', text: '【反映人】说候选人是内定的' }],
      notes: [{ kind: 'supplement', text: '【反映人】补充：名单贴在祠堂。' }],
    });
    const triages = ((await view(bare))['clocks'] as Clock[]).filter((c) => c.clock === 'triage');
    expect(triages.map(({ cancelledAt }) => cancelledAt === null)).toEqual([true, false]);
    const again = clerk.post(path(bare, '/supplements'), { occurrence: 'occurred' });
    expect(await refusedWith(again)).toEqual([409, 'supplement.already-there']);
    const found = await clerk.get<{ items: Body[] }>('/api/cases?q=内定');
    expect(found.body.items.map(({ id }) => id)).toContain(bare.id);
    expect(await refusedWith(clerk.post(path(bare, '/supplements'), {}))).toEqual([400, 'supplement.empty']);
  });

  it('asks once for information; triage waits for the answer, the statutory clock does not', async () => {
    const kase = await registered();
    const { status, body } = await supervisor.post(path(kase, '/information-requests'), { items: '请说明何时张榜' });
    expect([status, body['dueAt']]).toEqual([201, '2026-10-20T00:00:00.000+08:00']);
    expect((await clock(kase, 'triage'))?.pausedAt).not.toBeNull();
    expect((await clock(kase, 'notice_15c'))?.pausedAt).toBeNull();
    const twice = supervisor.post(path(kase, '/information-requests'), { items: '再问' });
    expect(await refusedWith(twice)).toEqual([409, 'information.once']);
    const answer = await clerk.post(path(kase, `/information-requests/${body.id}/answer`), {
      text: '十月五日张的榜，聂广田看过。',
      fields: { occurrence: 'occurred' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body['missing']).toEqual(['privacyNotice']);
    expect((await clock(kase, 'triage'))?.pausedAt).toBeNull();
    expect(await kinds(kase)).toEqual(['register', 'informationRequest', 'informationAnswer']);
  });

  it('ends an unanswered request after 5 W, once, and only then lets a missing field be waived', async () => {
    const kase = await registered();
    const early = supervisor.post(path(kase, '/waivers'), { field: 'occurrence', reason: '问不到' });
    expect(await refusedWith(early)).toEqual([409, 'waiver.ask-first']);
    await supervisor.post(path(kase, '/information-requests'), { items: '请补充' });
    const requests = world.app.get(InformationRequestsService, { strict: false });
    await requests.lapse('990114', kase.id);
    expect(await kinds(kase)).not.toContain('informationLapse');
    world.at('2026-10-20T00:01:00+08:00');
    await requests.lapse('990114', kase.id);
    await requests.lapse('990114', kase.id);
    expect((await kinds(kase)).filter((kind) => kind === 'informationLapse')).toHaveLength(1);
    expect((await clock(kase, 'triage'))?.pausedAt).toBeNull();
    const waived = await supervisor.post(path(kase, '/waivers'), { field: 'occurrence', reason: '聂广田不回电话' });
    expect([waived.status, waived.body['reason']]).toEqual([201, '【反映人】不回电话']);
    expect((await view(kase))['missing']).toEqual(['privacyNotice']);
    expect(await refusedWith(supervisor.post(path(kase, '/waivers'), { field: 'townCode', reason: '无' }))).toEqual([
      400,
      'request.invalid',
    ]);
    expect((await clerk.post(path(kase, '/waivers'), { field: 'privacyNotice', reason: '无' })).status).toBe(403);
  });

  it('lets the desk confirm a redacted text only without the complainant in it', async () => {
    const kase = await registered();
    const leak = clerk.post(path(kase, '/redaction'), { text: '聂广田家没登上' });
    expect(await refusedWith(leak)).toEqual([409, 'redaction.identity-leak']);
    expect((await clerk.post(path(kase, '/redaction'), { text: '一户没登上' })).status).toBe(201);
    expect(await kinds(kase)).toEqual(['register', 'redaction']);
  });

  it('writes no redacted text over one that was confirmed meanwhile', async () => {
    const kase = await registered();
    const draft = async () => (await supervisor.get<{ version: string; confirmedText: string }>(path(kase, '/redaction'))).body;
    const seen = await draft();
    await clerk.post(path(kase, '/redaction'), { text: '一户没登上', basedOn: seen.version });
    const late = supervisor.post(path(kase, '/redaction'), { text: '一户人家没登上', basedOn: seen.version });
    expect(await refusedWith(late)).toEqual([409, 'redaction.changed']);
    expect((await draft()).confirmedText).toBe('一户没登上');
    const both = { text: '一户人家没登上', basedOn: (await draft()).version };
    expect((await supervisor.post(path(kase, '/redaction'), both)).status).toBe(201);
  });

  it('masks notes, and leaves the first contact to the guidance group', async () => {
    const kase = await registered();
    const note = await clerk.post(path(kase, '/notes'), { kind: 'contact', text: '已回电聂广田' });
    expect([note.status, note.body['text']]).toEqual([201, '已回电【反映人】']);
    const contact = clerk.post(path(kase, '/notes'), { kind: 'first_contact', text: '已联系' });
    expect(await refusedWith(contact)).toEqual([403, 'note.first-contact-by-guidance']);
  });

  it('opens an identity for a reason alone, and puts that on the public record', async () => {
    const kase = await registered();
    const { status, body, headers } = await clerk.post<{ person: object; narrative: string }>(path(kase, '/identity'), {
      reason: '回电核对',
    });
    expect([status, body.narrative, headers.get('cache-control')]).toEqual([200, '聂广田说名单上没有他。', 'no-store']);
    expect(body.person).toMatchObject({ name: '聂广田' });
    const timeline = (await supervisor.get<Entry[]>(path(kase, '/timeline'))).body;
    expect(timeline.at(-1)).toMatchObject({ kind: 'identityReading', visibility: 'public' });
    expect((await clerk.post(path(kase, '/identity'), {})).status).toBe(400);
    expect((await (await world.as('fzr01')).post(path(kase, '/identity'), { reason: '看看' })).status).toBe(403);
    expect((await (await world.as('djy02')).post(path(kase, '/identity'), { reason: '核对' })).status).toBe(200);
  });

  it('replaces a code: the old one dies', async () => {
    const kase = await registered();
    const { status, body } = await clerk.post<{ queryCode: string }>(path(kase, '/code'), { reason: '来访人遗失' });
    expect(status).toBe(201);
    expect(body.queryCode).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(body.queryCode).not.toBe(kase.queryCode);
    expect(await kinds(kase)).toContain('codeReissue');
  });

  it('raises and lowers confidentiality down to what the matter demands', async () => {
    const kase = await registered();
    expect((await supervisor.post(path(kase, '/confidentiality'), { level: 'SECRET', reason: '怕报复' })).status).toBe(201);
    expect((await view(kase))['confidentiality']).toBe('SECRET');
    const same = supervisor.post(path(kase, '/confidentiality'), { level: 'SECRET', reason: '怕报复' });
    expect(await refusedWith(same)).toEqual([409, 'confidentiality.unchanged']);
    const accusation = await registered({ allegations: [{ code: 'X-01', text: '送米' }] });
    const lower = supervisor.post(path(accusation, '/confidentiality'), { level: 'NORMAL', reason: '不必' });
    expect(await refusedWith(lower)).toEqual([409, 'confidentiality.below-demanded']);
  });

  it('shuts out a respondent who is named later', async () => {
    const kase = await registered();
    const { status, body } = await clerk.post<{ items: Body[] }>(path(kase, '/respondents'), [
      { type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN },
    ]);
    expect([status, body.items.length]).toEqual([201, 1]);
    expect((await view(kase))['exclusions']).toEqual([expect.objectContaining({ reason: 'RESPONDENT_GROUP' })]);
    expect((await clerk.post(path(kase, '/respondents'), [])).status).toBe(400);
  });

  it('relays a voter-list objection, watches the committee, and records its decision', async () => {
    const kase = await registered({
      allegations: [
        { code: 'S3-01', text: '漏登' },
        { code: 'S4-01', text: '内定' },
      ],
    });
    const [objection, other] = kase['allegations'] as Allegation[];
    const relay = await clerk.post(path(kase, '/vec-relays'), { allegationId: objection?.id, receivedBy: '选委会主任' });
    expect(relay.status).toBe(201);
    expect(await clock(kase, 'vec_watch')).toMatchObject({ subjectId: relay.body.id, metAt: null });
    const wrong = clerk.post(path(kase, '/vec-relays'), { allegationId: other?.id });
    expect(await refusedWith(wrong)).toEqual([409, 'vec.not-a-voter-list-objection']);
    const unknown = clerk.post(path(kase, '/vec-relays'), { allegationId: 'x' });
    expect(await refusedWith(unknown)).toEqual([400, 'input.unknown-allegation']);
    const decided = path(kase, `/vec-relays/${relay.body.id}/decision`);
    const future = clerk.post(decided, { decision: '补登', publishedOn: '2026-10-13' });
    expect(await refusedWith(future)).toEqual([409, 'vec.published-when']);
    expect((await clerk.post(decided, { decision: '补登聂广田', publishedOn: '2026-10-12' })).body['decision']).toBe(
      '补登【反映人】',
    );
    expect((await clock(kase, 'vec_watch'))?.metAt).not.toBeNull();
  });

  it('seals evidence, recognises it by content, serves it as a download and logs the reading', async () => {
    const kase = await registered();
    const form = new FormData();
    form.append('note', '聂广田拍的榜');
    form.append('file', new Blob([PNG]), '聂广田.exe');
    form.append('sort', 'photo');
    const { status, body } = await clerk.post(path(kase, '/evidence'), form);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'evidence-1.png', mediaType: 'image/png', sort: 'photo', note: '【反映人】拍的榜' });
    const { body: list } = await supervisor.get<{ items: Body[] }>(path(kase, '/evidence'));
    expect(list.items).toHaveLength(1);
    const download = await supervisor.get<Uint8Array>(path(kase, `/evidence/${body.id}`));
    expect(Buffer.from(download.body)).toEqual(PNG);
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="evidence-1.png"');
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    const preview = await supervisor.get<Uint8Array>(path(kase, `/evidence/${body.id}/preview`));
    expect([preview.status, Buffer.from(preview.body).subarray(8, 12).toString()]).toEqual([200, 'WEBP']);
    expect(preview.headers.get('content-disposition')).toBe('inline; filename="evidence-1-preview.webp"');
    expect(preview.headers.get('content-security-policy')).toContain('sandbox');
    expect(await kinds(kase)).toEqual(['register', 'evidence', 'evidenceRead', 'evidenceRead']);
    expect((await supervisor.get(path(kase, '/evidence/nothing/preview'))).status).toBe(404);
    const words = new FormData();
    words.append('file', new Blob(['说明']), 'a.txt');
    const text = await clerk.post(path(kase, '/evidence'), words);
    expect(await refusedWith(supervisor.get(path(kase, `/evidence/${text.body.id}/preview`)))).toEqual([
      415,
      'evidence.no-preview',
    ]);
    expect((await supervisor.get(path(kase, '/evidence/nothing'))).status).toBe(404);
  });

  it('refuses uploads that are too large, of a wrong sort or no file at all, and keeps nothing', async () => {
    const kase = await registered();
    const send = (fill: (form: FormData) => void) => {
      const form = new FormData();
      fill(form);
      return clerk.post(path(kase, '/evidence'), form);
    };
    const big = Buffer.alloc(20 * 1024 * 1024 + 1, PNG);
    expect((await send((form) => form.append('file', new Blob([big]), 'big.png'))).status).toBe(413);
    const wrongSort = send((form) => {
      form.append('file', new Blob([PNG]), 'a.png');
      form.append('sort', 'secret');
    });
    expect(await refusedWith(wrongSort)).toEqual([400, 'evidence.unknown-sort']);
    expect(await refusedWith(send((form) => form.append('note', '没有文件')))).toEqual([400, 'evidence.no-file']);
    expect(await refusedWith(clerk.post(path(kase, '/evidence'), { file: 'x' }))).toEqual([400, 'evidence.no-file']);
    const rows = await world.app
      .get(Reader, { strict: false })
      .sql('SELECT COUNT(*) AS n FROM evidence_items WHERE case_id = ?', [kase.id]);
    expect(Number(rows[0]?.['n'])).toBe(0);
  });

  it('answers a plain question and nothing else', async () => {
    const question = await registered({ allegations: [{ code: 'Q-01', text: '何时投票' }] });
    expect(await refusedWith(clerk.post(path(question, '/steps/answer'), {}))).toEqual([400, 'answer.empty']);
    const { status, body } = await clerk.post(path(question, '/steps/answer'), { text: '十二月五日', acceptedByCaller: true });
    expect([status, body.state, body['outcome']]).toEqual([201, 'closed', 'answered']);
    const grievance = await registered();
    const refused = clerk.post(path(grievance, '/steps/answer'), { text: '没有' });
    expect(await refusedWith(refused)).toEqual([409, 'answer.not-a-plain-question']);
  });

  it('declines on a lawful ground alone', async () => {
    const kase = await registered();
    const anonymous = supervisor.post(path(kase, '/steps/decline'), { ground: 'ANONYMOUS', whereToGo: '无' });
    expect(await refusedWith(anonymous)).toEqual([400, 'decline.unknown-ground']);
    const stale = supervisor.post(path(kase, '/steps/decline'), { ground: 'NOT_REMIT', whereToGo: '区法院', version: 99 });
    expect(await refusedWith(stale)).toEqual([409, 'case.changed']);
    const { status, body } = await supervisor.post(path(kase, '/steps/decline'), { ground: 'NOT_REMIT', whereToGo: '区法院' });
    expect([status, body.state, body['outcome']]).toEqual([201, 'closed', 'declined']);
  });

  it('withdraws on a signed paper and a confirmation, but not with a sign of coercion', async () => {
    const kase = await registered();
    expect(await refusedWith(clerk.post(path(kase, '/withdrawals'), {}))).toEqual([400, 'withdrawal.paper-needed']);
    const form = new FormData();
    form.append('file', new Blob([PNG]), 'paper.png');
    const paper = (await clerk.post(path(kase, '/evidence'), form)).body;
    const request = await clerk.post(path(kase, '/withdrawals'), { reason: '想通了', paperEvidenceId: paper.id });
    expect(request.status).toBe(201);
    const forced = supervisor.post(path(kase, '/steps/withdraw'), { noCoercion: false });
    expect(await refusedWith(forced)).toEqual([409, 'withdraw.coercion']);
    const refusal = await supervisor.post(path(kase, `/withdrawals/${request.body.id}/refusal`), { reason: '口气不对' });
    expect([refusal.status, refusal.body['isConfirmed']]).toEqual([201, false]);
    await clerk.post(path(kase, '/withdrawals'), { paperEvidenceId: paper.id });
    const { status, body } = await supervisor.post(path(kase, '/steps/withdraw'), { noCoercion: true });
    expect([status, body.state, body['outcome']]).toEqual([201, 'closed', 'withdrawn']);
    expect(body['withdrawals']).toEqual([
      expect.objectContaining({ isConfirmed: false }),
      expect.objectContaining({ isConfirmed: true }),
    ]);
  });

  it('merges into a parent that takes the earliest receipt and legal start', async () => {
    world.at('2026-10-12T15:00:00+08:00');
    const call = (at: string) => ({ channelDetails: { callStart: at } });
    const child = await registered(call('2026-10-12T08:00:00+08:00'));
    const parent = await registered(call('2026-10-12T14:00:00+08:00'));
    const other = await registered({ ...call('2026-10-12T14:00:00+08:00'), villageCode: '990114101206' });
    const merge = (id: string) => supervisor.post(path(child, '/steps/merge'), { parentId: id, reason: '同一件事' });
    expect(await refusedWith(merge(child.id))).toEqual([409, 'merge.with-itself']);
    expect(await refusedWith(merge(other.id))).toEqual([409, 'merge.other-place-or-stage']);
    expect(await refusedWith(merge('nothing'))).toEqual([400, 'input.unknown-case']);
    const { status, body } = await merge(parent.id);
    expect([status, body.state, body['outcome'], body['parentId']]).toEqual([201, 'closed', 'merged', parent.id]);
    const merged = await view(parent);
    expect(merged['receivedAt']).toBe('2026-10-12T08:00:00.000+08:00');
    expect(merged['children']).toEqual([{ id: child.id, number: child.number }]);
    expect((await clock(parent, 'notice_15c'))?.startedAt).toBe('2026-10-12T08:00:00.000+08:00');
    expect((await clock(child, 'notice_15c'))?.cancelledAt).not.toBeNull();
    const chain = supervisor.post(path(parent, '/steps/merge'), { parentId: child.id, reason: '链' });
    expect((await chain).body.code).toMatch(/^merge\./);
  });
});
