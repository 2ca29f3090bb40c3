import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Reader, UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import type { Answer, Body, Client, World } from '../../support/world.js';

const CALL = {
  channel: 'CALL',
  villageCode: '990114101205',
  narrative: '名单没有我。',
  channelDetails: { callStart: '2026-10-12T08:55:00+08:00' },
};

type Drafts = { items: Body[] };

/** Forms that a colleague has in hand, or must not know of. */
export const draftsInOtherHands = (at: () => World): void => {
  const rows = (text: string, params: unknown[] = []) => at().app.get(Reader, { strict: false }).sql(text, params);
  const both = () => Promise.all([at().as('djy01'), at().as('djy02')]);
  const keep = (who: Client, id: string, hold = 1, form: object = {}): Promise<Answer> =>
    who.put(`/api/intake/drafts/${id}`, { channel: 'CALL', hold, form: { narrative: '名单没有我。', ...form } });
  const take = (who: Client, id: string): Promise<Answer> => who.post(`/api/intake/drafts/${id}/hold`);
  const register = (who: Client, more: object): Promise<Answer> =>
    who.post('/api/cases', { ...CALL, ...more }, { 'idempotency-key': randomUUID() });
  const ids = async (who: Client): Promise<string[]> =>
    (await who.get<Drafts>('/api/intake/drafts')).body.items.map(({ id }) => id);
  const staff = async (username: string): Promise<{ id: string; name: string }> => {
    const [row] = await rows('SELECT id, name FROM staff WHERE username = ?', [username]);
    return row as { id: string; name: string };
  };

  /** As if nobody had ever saved it, and the owner's words stay. */
  const expectUnknownTo = async (who: Client, owner: Client, id: string): Promise<void> => {
    expect(await ids(who)).not.toContain(id);
    const statuses = [await take(who, id), await keep(who, id), await who.del(`/api/intake/drafts/${id}`)];
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await register(who, { draftId: id, draftHold: 1 })).status).toBe(201);
    expect(await ids(owner)).toContain(id);
  };

  it('a draft is not there for the colleague whom it is about, by name or by account', async () => {
    const [clerk, colleague] = await both();
    const { id: staffId, name } = await staff('djy02');
    for (const respondent of [{ name }, { name: '窗口那个人', staffId }]) {
      const id = randomUUID();
      await keep(clerk, id);
      expect(await ids(colleague)).toContain(id);
      await keep(clerk, id, 1, { respondents: [{ type: 'PERSON', ...respondent }] });
      await expectUnknownTo(colleague, clerk, id);
      const made = await register(clerk, {
        draftId: id,
        draftHold: 1,
        respondents: [{ type: 'PERSON', name: '某', staffId }],
      });
      expect(made.status).toBe(201);
      expect((await take(colleague, id)).status).toBe(404);
    }
  });

  it('nor for the colleague whose kin complains or is complained of', async () => {
    const [clerk, colleague] = await both();
    const declared = await colleague.post('/api/declarations', { kind: 'KIN_OF_PERSON', name: '佟满仓' });
    expect(declared.status).toBe(201);
    for (const form of [{ name: '佟满仓' }, { respondents: [{ type: 'VEC', name: '佟满仓' }] }]) {
      const id = randomUUID();
      await keep(clerk, id, 1, form);
      await expectUnknownTo(colleague, clerk, id);
      await clerk.del(`/api/intake/drafts/${id}`);
    }
  });

  it('is registered by whoever has it in hand: an old screen neither makes a case of it nor ends it', async () => {
    const [clerk, colleague] = await both();
    const count = async () => Number((await rows('SELECT COUNT(*) AS n FROM cases'))[0]?.['n']);
    const id = randomUUID();
    await keep(clerk, id);
    expect((await take(colleague, id)).body).toMatchObject({ hold: 2 });
    await keep(colleague, id, 2, { narrative: '接手后又说了一句' });
    const before = await count();
    for (const [who, draftHold] of [
      [clerk, 1],
      [clerk, 2],
      [clerk, undefined],
      [colleague, 1],
    ] as const) {
      const { status, body } = await register(who, { draftId: id, ...(draftHold && { draftHold }) });
      expect([status, body.code]).toEqual([409, 'draft.taken-over']);
      expect(body['byName']).toBe((await staff('djy02')).name);
    }
    expect(await count()).toBe(before);
    expect((await take(colleague, id)).body).toMatchObject({ hold: 3, form: { narrative: '接手后又说了一句' } });
    expect((await register(colleague, { draftId: id, draftHold: 3 })).status).toBe(201);
  });

  it('is handed over to a person, and the audit tells from whom', async () => {
    const [clerk, colleague] = await both();
    const id = randomUUID();
    await keep(clerk, id);
    const issued = await colleague.post<{ token: string }>('/api/api-tokens', { name: '接口', scope: 'write' });
    const bearer = { authorization: `Bearer ${issued.body.token}` };
    expect((await colleague.post(`/api/intake/drafts/${id}/hold`, {}, bearer)).body.code).toBe('api-token.person-needed');
    const asked = await colleague.post('/api/intake/petitioner', { phone: '19900000017' }, bearer);
    expect(asked.body.code).toBe('api-token.person-needed');
    expect((await take(colleague, id)).status).toBe(200);
    const [found] = await rows(
      `SELECT actor_id, refs FROM audit_notes WHERE action = 'draft.take' AND subject_id = ? UNION ALL
       SELECT actor_id, refs FROM audit_entries WHERE action = 'draft.take' AND subject_id = ?`,
      [id, id],
    );
    expect(found?.['actor_id']).toBe((await staff('djy02')).id);
    expect(JSON.stringify(found?.['refs'])).toContain((await staff('djy01')).id);
    await colleague.del(`/api/intake/drafts/${id}`);
  });

  it('are thirty of one clerk and no more; none is lost, and what is not kept may be registered', async () => {
    const [clerk, colleague] = await both();
    const own = await colleague.get<Drafts>('/api/intake/drafts');
    const mine = own.body.items.filter(({ isMine }) => isMine).map(({ id }) => id);
    while (mine.length < 30) {
      const id = randomUUID();
      expect((await keep(colleague, id)).status).toBe(200);
      mine.push(id);
    }
    const [one, other] = [randomUUID(), randomUUID()];
    const refused = await keep(colleague, one);
    expect([refused.status, refused.body.code]).toEqual([409, 'draft.too-many']);
    await keep(clerk, other);
    expect((await take(colleague, other)).body.code).toBe('draft.too-many');
    expect(await ids(colleague)).toEqual(expect.arrayContaining([...mine, other]));
    expect((await register(colleague, { draftId: one, draftHold: 1 })).status).toBe(201);
    await colleague.del(`/api/intake/drafts/${mine[0]}`);
    expect((await take(colleague, other)).status).toBe(200);
    for (const id of [...mine, other]) await colleague.del(`/api/intake/drafts/${id}`);
  });

  it('are listed without opening a whole form', async () => {
    const [clerk] = await both();
    const id = randomUUID();
    await keep(clerk, id, 1, { villageCode: '990114101205' });
    const work = at().app.get(UnitOfWork, { strict: false });
    await work.write((tx) => tx.change("UPDATE form_drafts SET sealed = 'v1.~.broken' WHERE id = ?", [id]));
    const { items } = (await clerk.get<Drafts>('/api/intake/drafts')).body;
    expect(items.find((item) => item.id === id)).toMatchObject({ townCode: '990114101', beginning: '名单没有我。' });
    await clerk.del(`/api/intake/drafts/${id}`);
  });

  it('are begun once where two saves of a new form come at the same moment', async () => {
    const [clerk] = await both();
    const begun = Array.from({ length: 8 }, () => randomUUID());
    const saved = await Promise.all(begun.flatMap((id) => [keep(clerk, id), keep(clerk, id)]));
    expect(new Set(saved.map(({ status }) => status))).toEqual(new Set([200]));
    for (const id of begun) await clerk.del(`/api/intake/drafts/${id}`);
  });
};
