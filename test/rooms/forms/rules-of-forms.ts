import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FormBatchDto } from '../../../src/forms/batches/form-batch.dto.js';
import type { FormDto } from '../../../src/forms/dto/form.dto.js';
import { Form } from '../../../src/forms/entities/form.entity.js';
import { MOST_MET } from '../../../src/explanation/drafts/reply-draft-rules.js';
import { Finding } from '../../../src/cases/entities/finding.entity.js';
import { Reader, UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../../support/engines.js';
import { register } from '../../support/flow/complaint.js';
import { Flow } from '../../support/flow/flow.js';
import { accept, broughtToVerification, confirm, find, PARTLY_TRUE } from '../../support/flow/handling.js';
import { drawnUp, goneOut, listed, type Offered } from './ground.js';
import { secretsOf } from '../../flows/leaks/secrets.js';
import { pdfOf, wordsIn } from './paper.js';

describeOnEngines('forms', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  const offered = async (writer: string, id: string, kind: string): Promise<Offered> => {
    const list = await listed(flow, writer, id);
    const offer = list?.offers.find((each) => each.kind === kind);
    if (!offer) throw new Error(`${writer} is not offered ${kind}`);
    return { id, secrets: secretsOf(10), writer, offer };
  };

  it('number themselves without a gap and never twice, however many go out at once', async () => {
    const cases = await Promise.all(Array.from({ length: 12 }, () => register(flow)));
    const drafts: [Offered, FormDto][] = [];
    for (const { id } of cases) {
      const one = await offered('djy01', id, 'RECEIPT');
      drafts.push([one, await drawnUp(flow, one, '一份')]);
    }
    const [broken] = drafts.splice(5, 1) as [[Offered, FormDto]];
    const refused = flow.refused('djy01', `/api/cases/${broken[0].id}/forms/${broken[1].id}/issue`, { revision: 99 });
    const issued = await Promise.all(drafts.map(([one, form]) => goneOut(flow, one, form)));
    expect(await refused).toBe('409 form.changed');
    const ordinals = issued.map(({ number }) => Number(/^示选信回〔2026〕(\d+)号$/u.exec(number ?? '')?.[1]));
    expect(ordinals.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 11 }, (_, n) => n + 1));

    const [[one], first] = [drafts[0]!, issued[0]!];
    const path = `/api/cases/${one.id}/forms`;
    await flow.post('djy01', `${path}/${first.id}/withdrawal`, { reason: '打印错误' });
    expect(await flow.refused('djy01', `${path}/${first.id}/withdrawal`, { reason: '再次' })).toBe('409 form.not-issued');
    const again = await offered('djy01', one.id, 'RECEIPT');
    expect((await goneOut(flow, again, await drawnUp(flow, again, '一份'))).number).toBe('示选信回〔2026〕12号');
    const rows = await flow.world.app.get(Reader).find(Form, { caseId: one.id }, { id: 'ASC' });
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      [first.number, 'withdrawn'],
      ['示选信回〔2026〕12号', 'issued'],
    ]);
    const voided = wordsIn((await pdfOf(flow, 'djy01', `${path}/${first.id}/pdf`)).bytes);
    expect(voided).toContain('作废');
  });

  it('with legal effect go out under four eyes, and nobody approves what they wrote', async () => {
    const { id } = await register(flow);
    await accept(flow, id);
    const one = await offered('slfz01', id, 'ACCEPTANCE');
    const form = await drawnUp(flow, one, '一份');
    const path = `/api/cases/${id}/forms/${form.id}`;
    expect(form).toMatchObject({ needsApproval: true, objection: { code: 'form.own-work' } });
    expect(await flow.refused('slfz01', `${path}/issue`, { revision: form.revision })).toBe('409 form.needs-approval');
    expect(await flow.refused('slfz01', `${path}/approval`, { revision: form.revision })).toBe('409 form.own-work');
    expect(await flow.refused('djy01', `${path}/approval`, { revision: form.revision })).toMatch(/^403/);
    const seen = await listed(flow, 'fzr01', id);
    expect(seen?.forms[0]).toMatchObject({ id: form.id, objection: null });
    const approved = await flow.post<FormDto>('fzr01', `${path}/approval`, { revision: form.revision });
    expect(approved).toMatchObject({ state: 'issued', number: '示选信受〔2026〕1号', approvedById: flow.staff('fzr01') });
    expect(await flow.refused('fzr01', `${path}/approval`, { revision: form.revision })).toBe('409 form.not-a-draft');
    expect(
      (await flow.world.app.get(Reader).sql('SELECT kind FROM case_events WHERE case_id = ? ORDER BY seq', [id])).at(-1),
    ).toEqual({
      kind: 'formApproval',
    });
  });

  it('are not asked for twice where the life cycle has two people for it, and refuse while a part of the law is blank', async () => {
    const { id } = await register(flow);
    await broughtToVerification(flow, id);
    await find(flow, id, [PARTLY_TRUE]);
    await confirm(flow, id);
    const one = await offered('zd1_01', id, 'CORRECTION_ORDER');
    const path = `/api/cases/${id}/forms`;
    const { kind, noticeId, subjectId } = one.offer;
    const draft = await flow.post<FormDto>('zd1_01', path, { kind, noticeId, subjectId: subjectId ?? undefined });
    expect(draft.needsApproval).toBe(false);
    expect(draft.parts.filter(({ isBlank }) => isBlank).map(({ part }) => part)).toEqual(['rule']);
    expect(await flow.refused('zd1_01', `${path}/${draft.id}/issue`, { revision: 1 })).toBe('409 form.still-blank');
    expect(await flow.refused('zd1_01', path, { kind, noticeId, subjectId: subjectId ?? undefined })).toBe('409 form.exists');
    const written = [{ part: 'rule', text: '北京市村民委员会选举办法第十三条' }];
    expect(await refusedPut('zd1_01', `${path}/${draft.id}`, { revision: 2, written })).toBe('409 form.changed');
    expect(await refusedPut('zd1_01', `${path}/${draft.id}`, { revision: 1, written: [{ part: 'nothing', text: '无' }] })).toBe(
      '400 form.unknown-part',
    );
    const saved = await (await flow.world.as('zd1_01')).put<FormDto>(`${path}/${draft.id}`, { revision: 1, written });
    const issued = await flow.post<FormDto>('zd1_01', `${path}/${draft.id}/issue`, { revision: saved.body.revision });
    expect(issued).toMatchObject({ state: 'issued', approvedById: flow.staff('zd1_zz') });
  });

  it('for others do not go out with the complainant on them, wherever the name came from', async () => {
    const { id } = await register(flow, { complainant: { kind: 'NAMED_UNVERIFIED', name: '訾秘壬', phone: '19900070099' } });
    await broughtToVerification(flow, id);
    await find(flow, id, [{ ...PARTLY_TRUE, rulesBroken: ['R34'] } as typeof PARTLY_TRUE]);
    await confirm(flow, id);
    const one = await offered('zd1_01', id, 'CORRECTION_ORDER');
    const form = await drawnUp(flow, one);
    const { app } = flow.world;
    // As if something had slipped past the masking of the room that wrote it.
    await app.get(UnitOfWork).write(async (tx) => tx.update(Finding, { caseId: id }, { reasons: '訾秘壬家两人漏登，属实。' }));
    const { status, body } = await (
      await flow.world.as('zd1_01')
    ).post(`/api/cases/${id}/forms/${form.id}/issue`, { revision: form.revision });
    expect([status, body.code]).toEqual([409, 'form.names-complainant']);
    expect(JSON.stringify(body)).not.toContain('訾秘壬');
    expect(JSON.stringify(body)).toContain('事实');
    expect((await app.get(Reader).find(Form, { id: form.id }))[0]).toMatchObject({ state: 'draft', number: null });
  });

  it('leave behind whose words met the complainant, and after some of it keep no more of that until the next day', async () => {
    const { id } = await register(flow, { complainant: { kind: 'NAMED_UNVERIFIED', name: '訾秘癸', phone: '19900070088' } });
    const one = await offered('djy01', id, 'RECEIPT');
    const { offer } = one;
    const path = `/api/cases/${id}/forms`;
    const { id: formId } = await flow.post<FormDto>('djy01', path, { kind: offer.kind, noticeId: offer.noticeId });
    const written = (text: string) => [{ part: 'materials', text }];
    for (let revision = 1; revision <= MOST_MET; revision += 1) {
      const saved = await (
        await flow.world.as('djy01')
      ).put<FormDto>(`${path}/${formId}`, { revision, written: written('訾秘癸交来') });
      expect(saved.body.parts.find(({ part }) => part === 'materials')?.written).toBe('【反映人】交来');
    }
    const revision = MOST_MET + 1;
    const often = await refusedPut('djy01', `${path}/${formId}`, { revision, written: written('訾秘癸交来') });
    expect(often).toBe('409 form.names-complainant-often');
    expect((await (await flow.world.as('djy01')).put(`${path}/${formId}`, { revision, written: written('两页') })).status).toBe(
      200,
    );
    const { items } = await flow.get<{ items: { metPlaces: number | null }[] }>('slfz01', `/api/cases/${id}/identity-readings`);
    expect(items.filter(({ metPlaces }) => metPlaces === 1)).toHaveLength(MOST_MET + 1);
  });

  it('are a town’s only where they went to it', async () => {
    const { id } = await register(flow);
    await broughtToVerification(flow, id);
    await find(flow, id, [{ ...PARTLY_TRUE, rulesBroken: ['R34'] } as typeof PARTLY_TRUE]);
    await confirm(flow, id, [await orderTo(flow)]);
    const receipt = await offered('djy01', id, 'RECEIPT');
    const given = await goneOut(flow, receipt, await drawnUp(flow, receipt, '一份'));
    const order = await offered('zd1_01', id, 'CORRECTION_ORDER');
    const sent = await goneOut(flow, order, await drawnUp(flow, order, '一份'));
    const town = await listed(flow, 'zld101', id);
    expect(town?.forms.map(({ kind }) => kind)).toEqual(['CORRECTION_ORDER']);
    expect(await flow.world.as('zld101').then((c) => c.get(`/api/cases/${id}/forms/${given.id}/pdf`))).toMatchObject({
      status: 404,
    });
    expect(await flow.world.as('zld101').then((c) => c.get(`/api/cases/${id}/forms/${sent.id}/html`))).toMatchObject({
      status: 200,
    });
    expect(await flow.refused('zld101', `/api/cases/${id}/forms/${sent.id}/withdrawal`, { reason: '不同意' })).toMatch(/^403/);
  });

  it('give the query code to whoever took the complaint alone, and keep it nowhere', async () => {
    const kase = await register(flow);
    const one = await offered('djy01', kase.id, 'RECEIPT');
    const form = await goneOut(flow, one, await drawnUp(flow, one, '一份'));
    const path = `/api/cases/${kase.id}/forms/${form.id}/pdf?size=SLIP_80`;
    const code = kase.queryCode.replaceAll(' ', '');
    expect(wordsIn((await pdfOf(flow, 'djy01', path)).bytes)).toContain(code);
    expect(wordsIn((await pdfOf(flow, 'slfz01', path)).bytes)).not.toContain(code);
    const [row] = await flow.world.app.get(Reader).find(Form, { id: form.id });
    expect(JSON.stringify(row).replaceAll(' ', '')).not.toContain(code);
    expect(row?.printedAt).not.toBeNull();
  });

  it('come in one file as many as are asked for, each as its asker may read it, a large one as a job', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 22; n += 1) {
      const { id } = await register(flow);
      const one = await offered('djy01', id, 'RECEIPT');
      ids.push((await goneOut(flow, one, await drawnUp(flow, one, '一份'))).id);
    }
    const few = await flow.post<FormBatchDto>('djy01', '/api/form-batches', { formIds: [ids[0], 'no-such-form', ids[1]] });
    expect(few).toMatchObject({ state: 'done', total: 3, done: 3 });
    expect(few.rows.map(({ result }) => result)).toEqual(['printed', 'not-found', 'printed']);
    const path = `/api/form-batches/${few.id}`;
    const { bytes } = await pdfOf(flow, 'djy01', `${path}/pdf`);
    expect(wordsIn(bytes).match(/共2页|共1页/gu)?.length).toBeGreaterThanOrEqual(2);
    expect((await (await flow.world.as('djy02')).get(path)).status).toBe(404);
    expect(await flow.refused('djy01', '/api/form-batches', {})).toBe('409 form-batch.empty');

    const many = await flow.post<FormBatchDto>('djy01', '/api/form-batches', { formIds: ids });
    await flow.world.settled();
    const after = await flow.get<FormBatchDto>('djy01', `/api/form-batches/${many.id}`);
    expect(after).toMatchObject({ state: 'done', total: 22, done: 22 });
    expect((await pdfOf(flow, 'djy01', `/api/form-batches/${many.id}/pdf`)).bytes.length).toBeGreaterThan(10_000);
    expect((await flow.world.app.get(Reader).find(Form, { id: ids })).every(({ printedAt }) => printedAt !== null)).toBe(true);

    flow.at('2026-10-14T09:00');
    await flow.world.run('forms.forget-batches');
    expect((await (await flow.world.as('djy01')).get(`${path}/pdf`)).body.code).toBe('form-batch.gone');
    flow.at('2026-10-12T09:30');
  });

  it('of the day that go by post come together until they are printed', async () => {
    const complainant = { kind: 'NAMED_UNVERIFIED', name: '訾秘子', phone: '19900070077', replyChannel: 'POST' };
    const { id } = await register(flow, { complainant });
    const one = await offered('djy01', id, 'RECEIPT');
    const form = await goneOut(flow, one, await drawnUp(flow, one, '一份'));
    const ask = { unprintedPostOf: flow.today() };
    const batch = await flow.post<FormBatchDto>('djy01', '/api/form-batches', ask);
    expect(batch.rows).toEqual([{ formId: form.id, result: 'printed', missing: [] }]);
    expect(await flow.refused('djy01', '/api/form-batches', ask)).toBe('409 form-batch.empty');
  });

  const refusedPut = async (username: string, path: string, body: object): Promise<string> => {
    const { status, body: answer } = await (await flow.world.as(username)).put(path, body);
    return `${status} ${answer.code}`;
  };
});

const orderTo = async (flow: Flow): Promise<object> => ({
  ...{ code: 'A01', what: '补登并张榜', ownerName: '村民选举委员会', dueOn: flow.today() },
  ...{ checkerId: flow.staff('zd1_02'), ownerGroupId: flow.groupOf('zld101') },
});
