import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AUDITED_TABLES } from '../../src/app/audit/audited-tables.js';
import { verifyAudit } from '../../src/platform/audit/verify-audit.js';
import { SETTINGS, type Settings } from '../../src/platform/config/settings.js';
import { FILE_STORE, FileMissing, type FileStore } from '../../src/platform/files/file-store.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { marksInTheOpen } from '../flows/invariants/whole.js';
import { areVacuumed, tracesInFiles } from '../support/database-bytes.js';
import { describeOnEngines } from '../support/engines.js';
import { until } from '../support/until.js';
import { startWorld, type Body, type World } from '../support/world.js';

const NAME = '阮秋禾';
const PHONE = '19900010017';
const VERBATIM = `我叫${NAME}，家住南碾沟村三组12号，电话${PHONE}。10月3日王启怀收了我家500元。秋禾不识字。`;
/** Two years after the election's end, and some. */
const LATER = '2029-06-01T09:00:00+08:00';
/** Where an erasure leaves nothing behind. */
const EMPTIED = ['vault_records', 'blind_indexes', 'query_codes', 'evidence_items'];

type Plan = { id: string; digest: string; state: string; counts: { kind: string; state: string; count: number }[] };
type Refusal = [status: number, code: string];

describeOnEngines('what leaves the vault, and its end', (engine) => {
  let world: World;
  let electionId: string;
  let logged = '';
  beforeAll(async () => {
    world = await startWorld(engine, { logTo: { write: (line) => void (logged += line) } });
    [{ id: electionId }] = (await sql<{ id: string }>('SELECT id FROM elections')) as [{ id: string }];
  });
  afterAll(() => world?.close());

  const get = async <B = Body>(who: string, path: string): Promise<{ status: number; body: B; headers: Headers }> =>
    (await world.as(who)).get<B>(`/api${path}`);
  const post = async <B = Body>(who: string, path: string, body: unknown = {}): Promise<{ status: number; body: B }> =>
    (await world.as(who)).post<B>(`/api${path}`, body);
  const refusalOf = ({ status, body }: { status: number; body: unknown }): Refusal => [status, (body as Body).code];
  const sql = <R>(text: string, params: unknown[] = []): Promise<R[]> =>
    world.app.get(Reader, { strict: false }).sql<R>(text, params);
  const change = (text: string, params: unknown[]): Promise<number> =>
    world.app.get(UnitOfWork, { strict: false }).write((tx) => tx.change(text, params));

  let phones = 0;
  const registered = async (more: object = {}, code = 'S3-01'): Promise<Body> => {
    const { status, body } = await post('djy01', '/cases', {
      channel: 'CALL',
      townCode: '990114101',
      villageCode: '990114101205',
      occurrence: 'occurred',
      narrative: VERBATIM,
      privacyNoticeGiven: true,
      allegations: [{ code, text: `${NAME}：名单漏了我家两口人` }],
      complainant: {
        kind: 'NAMED_UNVERIFIED',
        name: NAME,
        phone: phones++ === 0 ? PHONE : `1990002${String(phones).padStart(4, '0')}`,
      },
      channelDetails: { callStart: world.clock.now().toISOString() },
      ...more,
    });
    expect(status).toBe(201);
    return body;
  };
  const withScan = async (kase: Body, sort = 'scan'): Promise<string> => {
    const form = new FormData();
    form.append('sort', sort);
    form.append('file', new Blob([`${NAME}亲笔：请查一查`]), 'a.txt');
    const { status, body } = await post('djy01', `/cases/${kase.id}/evidence`, form);
    expect(status).toBe(201);
    return body.id;
  };
  const declined = async (kase: Body): Promise<void> => {
    const answer = await post('slfz01', `/cases/${kase.id}/steps/decline`, { ground: 'LITIGATION_PATH', whereToGo: '区法院' });
    expect(answer.status).toBe(201);
  };
  const eventsOf = async (kase: Body): Promise<{ kind: string; zh: string }[]> => {
    const { body } = await get<{ kind: string; sentence: { zh: string } }[]>('xjb01', `/cases/${kase.id}/timeline`);
    return body.map(({ kind, sentence }) => ({ kind, zh: sentence.zh }));
  };

  it('the desk is shown what to take out; the town reads nothing before the desk has confirmed a text, and then that text', async () => {
    const kase = await registered();
    await post('slfz01', `/cases/${kase.id}/steps/accept`);
    const { body } = await get<{ suggestions: { kind: string }[]; suggestedText: string; confirmedText: string | null }>(
      'djy01',
      `/cases/${kase.id}/redaction`,
    );
    expect(body.suggestedText).toBe(
      '我叫【反映人】，家住南碾沟村【住址】，电话【电话】。【时间】王启怀收了我家【金额】。【姓名】不识字。',
    );
    expect(body.confirmedText).toBeNull();
    expect(refusalOf(await get('zd1_zz', `/cases/${kase.id}/redaction`))).toEqual([403, 'permission.denied']);
    expect((await get('zld101', `/cases/${kase.id}`)).body['text']).toBeNull();
    expect((await post('djy01', `/cases/${kase.id}/redaction`, { text: `${NAME}说名单漏人` })).status).toBe(409);
    await post('djy01', `/cases/${kase.id}/redaction`, { text: '名单漏了两口人。' });
    expect((await get('zld101', `/cases/${kase.id}`)).body['text']).toBe('名单漏了两口人。');
    const { body: page } = await get<string>('zld101', `/cases/${kase.id}/print`);
    expect(page).toContain('名单漏了两口人。');
    expect(page.replace(/<style>[^]*<\/style>/u, '')).not.toMatch(/王启怀|500|反映人0/u);
  });

  it('handwriting and voice open for a reason alone, and who answers for it reads who, when and why', async () => {
    const kase = await registered();
    await post('slfz01', `/cases/${kase.id}/steps/accept`);
    const scan = await withScan(kase);
    const path = `/cases/${kase.id}/evidence/${scan}`;
    expect(refusalOf(await get('slfz01', path))).toEqual([409, 'evidence.reason-required']);
    expect(refusalOf(await post('slfz01', `${path}/readings`, { reason: '1' }))).toEqual([400, 'identity.reason-required']);
    const opened = await post<string>('slfz01', `${path}/readings`, { reason: `核对${NAME}笔迹` });
    expect(opened).toMatchObject({ status: 200, body: `${NAME}亲笔：请查一查` });
    for (const stranger of ['sj01', 'fzr01'])
      expect((await post(stranger, `${path}/readings`, { reason: '看看' })).status).toBe(403);
    await post('zd1_zz', `/cases/${kase.id}/identity`, { reason: '上门前联系' });
    for (const who of ['zd1_zz', 'slfz01', 'xjb01', 'sj01']) {
      const { body } = await get<{ items: object[] }>(who, `/cases/${kase.id}/identity-readings`);
      expect(body.items).toMatchObject([
        { role: 'intake_supervisor', reason: '核对【反映人】笔迹', evidenceId: scan },
        { role: 'guidance_leader', reason: '上门前联系', evidenceId: null },
      ]);
    }
    for (const who of ['zd1_01', 'djy01', 'fzr01'])
      expect(refusalOf(await get(who, `/cases/${kase.id}/identity-readings`))).toEqual([403, 'permission.denied']);
    const told = (await eventsOf(kase)).filter(({ kind }) => kind === 'identityReading').map(({ zh }) => zh);
    expect(told).toEqual([
      '受理负责人查看了反映人的手写材料或录音，理由已登记。',
      '指导组组长查看了反映人的身份信息，理由已登记。',
    ]);
  });

  it('a printed case file bears its reader, loads nothing, runs nothing, and is an event of the case', async () => {
    const kase = await registered({ narrative: '<script>alert(1)</script><img src=x onerror="x">' });
    const { body: page, headers } = await get<string>('slfz01', `/cases/${kase.id}/print`);
    expect(page.match(/（slfz01） 2026-10-12 \d\d:\d\d [0-9A-F]{4}-[0-9A-F]{4}/gu)?.length).toBeGreaterThan(20);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;x&quot;&gt;');
    expect(page).not.toMatch(/<script|<img|<link| style=| on\w+=(?!&)/u);
    const style = /<style>([^]*?)<\/style>/u.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    const code = /编码 ([0-9A-F-]{9})/u.exec(page)?.[1];
    expect((await eventsOf(kase)).at(-1)).toMatchObject({ kind: 'print', zh: expect.stringContaining(code!) });
    expect((await get('zld105', `/cases/${kase.id}/print`)).status).toBe(404);
  });

  it('an exported list is the list: its cases and no more, with the reader on every row, formulas harmless', async () => {
    await registered({ narrative: '=HYPERLINK("http://x")\n@SUM(A1)', townCode: '990114102', villageCode: undefined });
    const { body: csv, headers } = await get<string>('slfz01', '/cases/export?townCode=990114102');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="cases-\d+-[0-9A-F-]{9}\.csv"$/u);
    const rows = csv.trim().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('（slfz01）');
    expect(rows[2]).toContain(`"'=HYPERLINK(""http://x"") @SUM(A1)"`);
    expect(rows[2]).toContain('（slfz01）');
    const whole = (await get<string>('slfz01', '/cases/export')).body.trim().split('\r\n');
    const own = (await get<string>('zld101', '/cases/export')).body.trim().split('\r\n');
    const { body: list } = await get<{ items: Body[] }>('zld101', '/cases?limit=100');
    expect(own).toHaveLength(list.items.length + 2);
    expect(whole.length).toBeGreaterThan(own.length);
    expect(refusalOf(await get('slfz01', '/cases/export?cursor=x'))).toEqual([400, 'request.invalid']);
    const noted = await sql<{ action: string }>(
      `SELECT action FROM audit_entries WHERE subject_type = 'export' UNION ALL SELECT action FROM audit_notes WHERE subject_type = 'export'`,
    );
    expect(noted.filter(({ action }) => action === 'cases.export')).toHaveLength(3);
    expect(noted.filter(({ action }) => action === 'cases.exported')).toHaveLength(3);
  });

  it('a copy by number and code shows no identity; with the right telephone it does, but never of a secret matter', async () => {
    phones = 0;
    const kase = await registered();
    const secret = await registered({}, 'X-01');
    const copy = (of: Body, more: object = {}) =>
      world.anonymous.post<Record<string, unknown>>('/api/public/copy', { number: of.number, code: of.queryCode, ...more });
    const plain = await copy(kase);
    expect(plain.status).toBe(200);
    expect(JSON.stringify(plain.body)).not.toMatch(new RegExp(`${NAME}|${PHONE}`, 'u'));
    expect(plain.body).toMatchObject({ person: null, withheld: { zh: expect.stringContaining('登记时的电话') } });
    const whole = await copy(kase, { proof: '199-0001-0017' });
    expect(whole.body).toMatchObject({ person: { name: NAME, phone: PHONE }, withheld: null });
    expect(whole.body['words']).toContainEqual({ name: 'narrative', text: VERBATIM });
    for (const wrong of [
      copy(kase, { proof: '19900010018' }),
      copy(secret, { proof: PHONE }),
      copy(kase, { code: '000000000000' }),
    ])
      expect(refusalOf(await wrong)).toEqual([404, 'status.not-found']);
    expect(JSON.stringify((await copy(secret)).body)).not.toContain(NAME);
    const { body: page } = await world.anonymous.post<string>('/api/public/copy', {
      number: kase.number,
      code: kase.queryCode,
      form: 'page',
    });
    expect(page).toMatch(/^<!doctype html>/u);
    const atDesk = await post<Record<string, unknown>>('djy01', `/cases/${secret.id}/copy`, { reason: '本人持身份证到窗口' });
    expect(atDesk.body).toMatchObject({ person: { name: NAME } });
    expect((await post('zd1_zz', `/cases/${secret.id}/copy`, { reason: '本人到访' })).status).not.toBe(200);
    const log = await get<{ items: object[] }>('slfz01', `/cases/${kase.id}/identity-readings`);
    expect(log.body.items).toMatchObject([{ staffId: 'citizen' }]);
  });

  it('goes by a list that one proposes and another approves; what was opened again is left out, and the rest goes even if broken off', async () => {
    phones = 10;
    const [one, two, again, open] = [await registered(), await registered(), await registered(), await registered()];
    const scans = [await withScan(one), await withScan(two, 'recording')];
    const photo = await withScan(one, 'photo');
    for (const kase of [one, two, again]) await declined(kase);
    expect(refusalOf(await post('xjb01', '/retention/plans', { electionId }))).toEqual([409, 'retention.nothing-due']);
    world.at(LATER);
    expect(refusalOf(await post('fzr01', '/retention/plans', { electionId }))).toEqual([403, 'permission.denied']);
    const { body: due } = await get('xjb01', `/retention/due?electionId=${electionId}`);
    expect(due).toMatchObject({ due: { identity: 3, scan: 1, recording: 1 }, cases: 3 });
    const [proposed, refused] = (
      await Promise.all([1, 2].map(() => post<Plan>('xjb01', '/retention/plans', { electionId })))
    ).toSorted((a, b) => a.status - b.status);
    expect([proposed?.status, refusalOf(refused!)]).toEqual([201, [409, 'retention.plan-open']]);
    const plan = proposed!.body;
    const decision = `/retention/plans/${plan.id}/decision`;
    expect(refusalOf(await post('xjb01', decision, { approve: true, digest: plan.digest }))).toEqual([403, 'permission.denied']);
    expect(refusalOf(await post('fzr01', decision, { approve: true, digest: 'f'.repeat(64) }))).toEqual([
      409,
      'retention.another-list',
    ]);
    const { body: seen } = await get<Plan & { items: { number: string }[] }>('sj01', `/retention/plans/${plan.id}`);
    expect(new Set(seen.items.map(({ number }) => number))).toEqual(new Set([one.number, two.number, again.number]));

    const kept = await sql<{ wrapped_key: string }>(
      `SELECT wrapped_key FROM vault_records WHERE case_id IN (?, ?) UNION ALL SELECT wrapped_key FROM evidence_items WHERE id IN (?, ?)`,
      [one.id, two.id, ...scans],
    );
    const secrets = kept.map(({ wrapped_key }) => wrapped_key);
    expect([secrets.length, tracesInFiles(engine.databaseUrl(), secrets)]).toEqual([
      4,
      engine.name === 'postgres+redis' ? [] : secrets,
    ]);

    // Opened again after the list was made; and an item at which the carrying out breaks off.
    await change("UPDATE cases SET state = 'reviewing' WHERE id = ?", [again.id]);
    await change('UPDATE retention_items SET evidence_id = ? WHERE evidence_id = ?', ['gone', scans[1]]);
    const findings = await sql('SELECT COUNT(*) AS n FROM allegations');
    expect((await post<Plan>('fzr01', decision, { approve: true, digest: plan.digest })).body.state).toBe('approved');
    await expect(world.run('retention.erase')).rejects.toThrow();
    const stateOf = async (): Promise<string> => (await get<Plan>('fzr01', `/retention/plans/${plan.id}`)).body.state;
    expect(await stateOf()).toBe('approved');
    await change('UPDATE retention_items SET evidence_id = ? WHERE evidence_id = ?', [scans[1], 'gone']);
    await world.run('retention.erase');
    await world.run('retention.erase');
    expect(await stateOf()).toBe('done');

    const left = await sql<{ case_id: string }>(
      'SELECT case_id FROM vault_records WHERE wrapped_key IS NOT NULL OR sealed IS NOT NULL',
    );
    const keptIds = left.map(({ case_id }) => case_id);
    expect(keptIds).toEqual(expect.arrayContaining([again.id, open.id]));
    expect(keptIds).not.toEqual(expect.arrayContaining([one.id]));
    expect(await sql('SELECT 1 AS x FROM blind_indexes WHERE case_id IN (?, ?)', [one.id, two.id])).toEqual([]);
    expect(await sql('SELECT 1 AS x FROM evidence_items WHERE id IN (?, ?) AND wrapped_key IS NOT NULL', scans)).toEqual([]);
    expect(tracesInFiles(engine.databaseUrl(), secrets)).toEqual([]);
    const reader = world.app.get(Reader, { strict: false });
    expect(await marksInTheOpen(reader, [NAME])).toEqual([]);
    const files = world.app.get<FileStore>(FILE_STORE, { strict: false });
    for (const scan of scans) await expect(files.read(scan)).rejects.toBeInstanceOf(FileMissing);
    if (engine.name === 'postgres+redis') await until('the dead rows are vacuumed away', () => areVacuumed(reader, EMPTIED));
    expect(
      await sql('SELECT wrapped_key IS NULL AS gone, sealed_filename AS name FROM evidence_items WHERE id = ?', [photo]),
    ).toEqual([{ gone: engine.name === 'postgres+redis' ? false : 0, name: null }]);
    expect(await sql('SELECT COUNT(*) AS n FROM allegations')).toEqual(findings);
    for (const kase of [one, two]) expect((await eventsOf(kase)).filter(({ kind }) => kind === 'erasure')).toHaveLength(1);
    expect((await eventsOf(again)).filter(({ kind }) => kind === 'erasure')).toEqual([]);
    const { body: end } = await get<Plan>('xjb01', `/retention/plans/${plan.id}`);
    expect(end.counts).toContainEqual({ kind: 'identity', state: 'left_out', count: 1 });
    expect(end.counts).toContainEqual({ kind: 'identity', state: 'erased', count: 2 });

    expect((await post('slfz01', `/cases/${one.id}/identity`, { reason: '核对' })).status).toBe(404);
    expect((await post('slfz01', `/cases/${one.id}/evidence/${scans[0]}/readings`, { reason: '核对' })).status).toBe(404);
    const { body: copy } = await world.anonymous.post<object>('/api/public/copy', { number: one.number, code: one.queryCode });
    expect(copy).toMatchObject({ person: null, materials: [{ isErased: true }, { isErased: false }] });
    const { chains, strangers } = await verifyAudit(reader, { witnesses: AUDITED_TABLES });
    expect(chains.map(({ fault }) => fault)).toEqual(chains.map(() => undefined));
    expect(strangers).toEqual([]);
  });

  it('and of all this the log holds no key, nothing sealed and no person', () => {
    const [{ key }] = world.app.get<Settings>(SETTINGS).masterKeys;
    expect(logged).toContain('/decision');
    for (const never of [
      NAME,
      PHONE,
      'v1.test.',
      'v1.~.',
      key.toString('base64'),
      key.toString('hex'),
      key.toString('base64url'),
    ])
      expect([never, logged.includes(never)]).toEqual([never, false]);
  });
});
