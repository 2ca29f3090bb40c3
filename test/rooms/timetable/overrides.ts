import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ClockName } from '../../../src/deadlines/clock-names.js';
import { DeadlineOverride } from '../../../src/deadlines/deadline-override.entity.js';
import { Deadline } from '../../../src/deadlines/deadline.entity.js';
import { createServer } from '../../../src/app/server.js';
import { OverridesService } from '../../../src/deadlines/overrides.service.js';
import { readDeadlineTable } from '../../../src/deadlines/deadline-table.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { register } from '../../support/flow/complaint.js';
import { Flow } from '../../support/flow/flow.js';
import { accept } from '../../support/flow/handling.js';
import { until } from '../../support/until.js';
import { worldSettings } from '../../support/world-settings.js';

/** No severity but the lowest. */
const PLAIN = { allegations: [{ text: '想问问候选人条件。' }] };

describeOnSqliteFirst('limits of one election', (engine) => {
  let flow: Flow;
  let path: string;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
    const { currentId } = await flow.get<{ currentId: string }>('admin01', '/api/elections');
    path = `/api/elections/${currentId}/deadline-overrides`;
  });
  afterAll(() => flow?.world.close());

  const limit = (clock: ClockName, limitText: string, more: object = {}): object => ({
    clock,
    column: 'normal',
    limitText,
    reason: '本届试点要求更快。',
    ...more,
  });
  const set = (body: object): Promise<DeadlineOverride> =>
    flow.post<DeadlineOverride & { number: string }>('admin01', path, body) as never;
  const revoke = (id: string) => flow.post('admin01', `${path}/${id}/revocation`);
  const clock = async (caseId: string, name: ClockName): Promise<Deadline> =>
    (await flow.reader.find(Deadline, { caseId, clock: name })).find(({ slot }) => slot !== null)!;

  it('hold for clocks that start from then on; open ones keep what was promised', async () => {
    const earlier = await register(flow, PLAIN);
    const promised = await clock(earlier.id, 'triage');
    expect(promised.limitText).toBe('1W');
    const { id } = await set(limit('triage', '2W'));
    const later = await register(flow, PLAIN);
    expect(await clock(later.id, 'triage')).toMatchObject({
      limitText: '2W',
      ruleId: promised.ruleId,
      legalDueAt: promised.legalDueAt,
    });
    expect(await clock(earlier.id, 'triage')).toEqual(promised);
    type Told = { data: { override: { id: string } | null }; sentences: { zh: string[] } };
    const why = async (caseId: string): Promise<Told> =>
      flow.get<Told>('sj01', `/api/cases/${caseId}/clocks/${(await clock(caseId, 'triage')).id}/explanation`);
    expect(await why(later.id)).toMatchObject({ data: { override: { id } } });
    expect((await why(later.id)).sentences.zh[1]).toContain('本届试点要求更快');
    expect((await why(earlier.id)).data.override).toBeNull();
    await revoke(id);
    expect((await clock((await register(flow, PLAIN)).id, 'triage')).limitText).toBe('1W');
  });

  it('stay within the outer limits of the law', async () => {
    const { id } = await set(limit('whole_case', '90C', { column: 'severity3' }));
    const { id: caseId } = await register(flow);
    expect((await flow.see(caseId)).severity).toBe(3);
    await accept(flow, caseId);
    const [whole, legal] = [await clock(caseId, 'whole_case'), await clock(caseId, 'legal_60c')];
    expect(whole.limitText).toBe('90C');
    expect(whole.dueAt <= legal.dueAt).toBe(true);
    await revoke(id);
  });

  it('are of letters apart', async () => {
    const { id } = await set(limit('acknowledge', '2W', { isLetter: true }));
    const letter = await register(flow, { ...PLAIN, channel: 'LETTER', channelDetails: { dateReceived: '2026-10-12' } });
    expect((await flow.reader.find(Deadline, { caseId: letter.id, clock: 'acknowledge' }))[0]?.limitText).toBe('2W');
    await revoke(id);
  });

  it('are never deleted: one that is replaced or revoked stays on record', async () => {
    const first = await set(limit('verify', '4C'));
    const second = await set(limit('verify', '3C'));
    const { items } = await flow.get<{ items: DeadlineOverride[] }>('zld101', path);
    const own = items.filter(({ clock: name }) => name === 'verify');
    expect(own).toMatchObject([
      { id: second.id, limitText: '3C', revokedAt: null },
      { id: first.id, limitText: '4C', revokedById: flow.staff('admin01') },
    ]);
    await revoke(second.id);
    expect(await flow.refused('admin01', `${path}/${second.id}/revocation`)).toBe('409 override.revoked');
    expect(await flow.reader.find(DeadlineOverride, { clock: 'verify' })).toHaveLength(2);
  });

  it('are set once when two administrators set the same one at the same moment', async () => {
    const admin = await flow.world.as('admin01');
    const answers = await Promise.all(['2C', '3C', '4C'].map((text) => admin.post(path, limit('order_correction', text))));
    expect(answers.every(({ status, body }) => status === 201 || body.code === 'override.race')).toBe(true);
    const rows = await flow.reader.find(DeadlineOverride, { clock: 'order_correction' });
    const standing = rows.filter(({ revokedAt }) => revokedAt === null);
    expect(standing).toHaveLength(1);
    await revoke(standing[0]!.id);
  });

  it('are the administrator’s to set, of the own district’s election', async () => {
    for (const who of ['xjb01', 'fzr01', 'zld101', 'slfz01'])
      expect((await (await flow.world.as(who)).post(path, limit('verify', '3C'))).status).toBe(403);
    const foreign = path.replace(/elections\/[^/]+/, 'elections/01900000-0000-7000-8000-000000000000');
    const admin = await flow.world.as('admin01');
    expect((await admin.get(foreign)).status).toBe(404);
    expect((await admin.post(foreign, limit('verify', '3C'))).status).toBe(404);
    expect((await admin.post(`${path}/01900000-0000-7000-8000-000000000000/revocation`)).status).toBe(404);
  });

  it.each<[string, ClockName, string, object, string]>([
    ['an unknown clock', 'nope' as ClockName, '3C', {}, 'request.invalid'],
    ['an unknown column', 'verify', '3C', { column: 'severity5' }, 'request.invalid'],
    ['no limit', 'verify', 'soon', {}, 'override.limit'],
    ['given without a date', 'verify', 'given', {}, 'override.given'],
    ['a statute widened', 'legal_60c', '61C', {}, 'override.statute'],
    ['a statute in working days', 'notice_15c', '10W', {}, 'override.statute'],
    ['the citizen’s window', 'review_window', '20C', {}, 'override.citizen-window'],
    ['a letter’s limit where there is none', 'verify', '3C', { isLetter: true }, 'override.letter'],
    ['no reason', 'verify', '3C', { reason: '' }, 'request.invalid'],
  ])('refuse %s, in both languages, and write nothing', async (_what, name, text, more, code) => {
    const before = (await flow.reader.find(DeadlineOverride, {})).length;
    for (const [language, isTold] of [
      ['zh', true],
      ['en', false],
    ] as const) {
      const headers = { 'accept-language': language };
      const { status, body } = await (await flow.world.as('admin01')).post(path, limit(name, text, more), headers);
      expect([status, body.code]).toEqual([400, code]);
      expect(/\p{Script=Han}/u.test(String(body['detail']))).toBe(isTold);
    }
    expect((await flow.reader.find(DeadlineOverride, {})).length).toBe(before);
  });

  it('are known in another process within five seconds', async () => {
    if (engine.name !== 'postgres+redis') return;
    const other = await createServer({ ...worldSettings(engine), role: 'api' }, { clock: flow.world.clock });
    try {
      await other.listen();
      const overrides = other.app.get(OverridesService, { strict: false });
      const electionId = path.split('/')[3]!;
      const spec = readDeadlineTable().specOf('verify');
      const known = async (): Promise<string> => (await overrides.of(electionId)).over(spec).limits.normal.text;
      expect(await known()).toBe('5C');
      const { id } = await set(limit('verify', '4C'));
      await until('the other process starts clocks with 4C', async () => (await known()) === '4C', 6_000);
      await revoke(id);
    } finally {
      await other.close();
    }
  });
});
