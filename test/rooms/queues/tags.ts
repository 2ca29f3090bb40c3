import { beforeAll, expect, it } from '@jest/globals';
import { CaseTag } from '../../../src/cases/entities/case-tag.entity.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import type { Body, World } from '../../support/world.js';
import { body, read, refused, type CaseBody } from '../handled-case.js';
import { listsOf, type Bulk } from './lists.js';

export const tagsOnCases = (world: () => World, cases: Record<'fresh' | 'waiting' | 'hidden', CaseBody>): void => {
  const { get, post, ids, one } = listsOf(world);
  type Tags = { words: string[]; items: { tag: string; count: number }[] };
  const tags = async (username: string) => body(await get<Tags>(username, '/api/tags'));
  const add = (word: string) => post('slfz01', '/api/tags', { word });
  const pathOf = (word: string) => `/api/tags/${encodeURIComponent(word)}`;

  beforeAll(async () => {
    for (const word of ['重点', '并案组']) body(await add(word));
  });

  it('find a case again for those who read its text, and are no word to a town', async () => {
    const before = await read(world(), 'slfz01', cases.waiting.id);
    const path = `/api/cases/${cases.waiting.id}/tags`;
    expect(body(await post('slfz01', path, { tag: ' 重点' }))).toEqual({ tags: ['重点'] });
    expect(refused(await post('zd1_01', path, { tag: '重点' }))).toEqual([409, 'tag.there-already']);
    expect(await ids('zd1_zz', 'tag=重点')).toEqual([cases.waiting.id]);
    expect((await one('zd1_zz', cases.waiting.id)).tags).toEqual(['重点']);
    expect(await tags('zd1_zz')).toEqual({ words: ['重点', '并案组'], items: [{ tag: '重点', count: 1 }] });
    expect(await ids('zld101', 'tag=重点')).toEqual([]);
    expect((await one('zld101', cases.waiting.id)).tags).toEqual([]);
    expect(await tags('zld101')).toEqual({ words: [], items: [] });
    expect(refused(await post('zld101', path, { tag: '重点' }))).toEqual([403, 'permission.denied']);
    const removed = await (await world().as('zd1_01')).del<Body>(`${path}/${encodeURIComponent('重点')}`);
    expect(removed.body).toEqual({ tags: [] });
    expect((await read(world(), 'slfz01', cases.waiting.id)).version).toBe(before.version);
  });

  it('are words of a list that supervisors keep; a withdrawn one stays where it is, and is put nowhere else', async () => {
    expect(refused(await post('zd1_zz', '/api/tags', { word: '自己的' }))).toEqual([403, 'permission.denied']);
    expect(refused(await add('重点'))).toEqual([409, 'tag-word.exists']);
    expect(refused(await add('1-9-9-0'))).toEqual([400, 'tag-word.form']);
    body(await post('xjb01', '/api/tags', { word: '待回访' }));
    body(await post('djy01', `/api/cases/${cases.fresh.id}/tags`, { tag: '待回访' }));
    const [office, clerk] = [await world().as('xjb01'), await world().as('djy01')];
    expect((await office.del(pathOf('待回访'))).status).toBe(204);
    expect((await office.del(pathOf('待回访'))).status).toBe(404);
    expect((await tags('djy01')).words).not.toContain('待回访');
    expect(await ids('djy01', `tag=${encodeURIComponent('待回访')}`)).toEqual([cases.fresh.id]);
    const again = await post('djy01', `/api/cases/${cases.waiting.id}/tags`, { tag: '待回访' });
    expect(refused(again)).toEqual([400, 'tag.unknown']);
    const gone = await clerk.del<Body>(`/api/cases/${cases.fresh.id}/tags/${encodeURIComponent('待回访')}`);
    expect(gone.body).toEqual({ tags: [] });
    // It may come back.
    body(await add('待回访'));
  });

  it('tell nobody what a case hides: every word that is not listed is refused alike, in a preview too', async () => {
    const caseIds = [cases.waiting.id, cases.fresh.id, cases.hidden.id];
    for (const tag of ['聂广田', '19900000017', '聂广田家', '谁也不是']) {
      const { rows } = body(await post<Bulk>('slfz01', '/api/queues/bulk', { act: 'tag', caseIds, tag, dryRun: true }));
      expect([tag, new Set(rows.map(({ problem }) => problem?.code))]).toEqual([tag, new Set(['tag.unknown'])]);
    }
  });

  it('are taken off whatever they are, also those from before there was a list', async () => {
    const tag = `${'很长'.repeat(20)}，旧`;
    const { id: caseId, receivedAt: at } = await one('slfz01', cases.waiting.id);
    const row = { id: 'old-tag', caseId, districtCode: '990114', tag, byId: 'somebody', at };
    await world()
      .app.get(UnitOfWork, { strict: false })
      .write((tx) => tx.insert(CaseTag, row));
    const untag = { act: 'untag', caseIds: [caseId], tag };
    expect(body(await post<Bulk>('slfz01', '/api/queues/bulk', { ...untag, dryRun: true })).rows[0]?.isDone).toBe(true);
    const path = `/api/cases/${caseId}/tags/${encodeURIComponent(tag)}`;
    expect((await (await world().as('slfz01')).del(path)).body).toEqual({ tags: [] });
  });
};
