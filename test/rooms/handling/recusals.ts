import { describe, expect, it } from '@jest/globals';
import { RecusalsService } from '../../../src/routing/recusals.service.js';
import type { World } from '../../support/world.js';
import { body, directory, openClocks, read, refused, registered, routed, seatOf, submitted, verifying } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';

/** There once the tests run. */
type Ground = { world: () => World; people: () => Awaited<ReturnType<typeof directory>> };

/** In the world of the routing. */
export const recusals = ({ world, people }: Ground): void => {
  const post = async (username: string, path: string, input: object = {}) => (await world().as(username)).post(path, input);
  describe('recusals', () => {
    const decide = (username: string, id: string, recusalId: string, isGranted: boolean) =>
      post(username, `/api/cases/${id}/recusals/${recusalId}/decision`, { isGranted, comment: '已核' });

    it('of the leading group move the case to another one, and release its verifiers', async () => {
      const kase = await verifying(world());
      await submitted(world(), kase);
      const asked = body(
        await post('djy01', `/api/cases/${kase.id}/recusals`, { groupId: people().groupNamed('第一区指导组'), reason: '有关系' }),
      );
      body(await decide('fzr01', kase.id, asked.id, true));
      const after = await read(world(), 'xjb01', kase.id);
      expect(seatOf(after, 'lead')?.groupId).toBe(people().groupNamed('第二区指导组'));
      expect(after.needsReassignment).toBe(true);
      expect(after.verifiers.every((v) => v.releasedAt !== null)).toBe(true);
      expect(after.findings.every((f) => f.supersededAt !== null)).toBe(true);
      expect(openClocks(after, 'not_taken_lead').map((c) => c.subjectId)).toEqual([seatOf(after, 'lead')?.id]);
      expect((await (await world().as('zd1_01')).get(`/api/cases/${kase.id}`)).status).toBe(404);
      const fresh = { verifierIds: ['zd2_01', 'zd1_02'].map(people().staffId), declaredNoConflict: true, reason: '回避' };
      expect(refused(await post('zd2_zz', `/api/cases/${kase.id}/reassignments`, fresh))).toEqual([409, 'verifiers.conflicted']);
      const right = { ...fresh, verifierIds: ['zd2_01', 'zd3_01'].map(people().staffId) };
      const named = body(await post('zd2_zz', `/api/cases/${kase.id}/reassignments`, right));
      expect(named['needsReassignment']).toBe(false);
      expect(openClocks(await read(world(), 'zd2_zz', kase.id), 'not_taken_lead')).toEqual([]);
    });

    it('of every group in turn leave the lead empty; then only a transfer is open', async () => {
      const kase = await routed(world());
      for (const name of ['第二区指导组', '第三区指导组', '第四区指导组', '第一区指导组']) {
        const asked = body(
          await post('xjb01', `/api/cases/${kase.id}/recusals`, { groupId: people().groupNamed(name), reason: '均有关' }),
        );
        body(await decide('fzr01', kase.id, asked.id, true));
      }
      const after = await read(world(), 'slfz01', kase.id);
      expect(seatOf(after, 'lead')).toBeUndefined();
      expect(openClocks(after, 'not_taken_lead')).toEqual([]);
      const letter = { body: '市选举办公室', kind: 'forward', basis: '均须回避' };
      expect((await post('slfz01', `/api/cases/${kase.id}/steps/transfer`, letter)).body.state).toBe('closed');
    });

    it('of a town group take its seat', async () => {
      const kase = await routed(world());
      const asked = body(
        await post('zd1_01', `/api/cases/${kase.id}/recusals`, { groupId: people().townGroup, reason: '镇里经办' }),
      );
      body(await decide('fzr02', kase.id, asked.id, true));
      const after = await read(world(), 'zd1_01', kase.id);
      expect(seatOf(after, 'co_handler')).toBeUndefined();
      expect(openClocks(after, 'not_taken_town')).toEqual([]);
      expect((await (await world().as('zld101')).get(`/api/cases/${kase.id}`)).status).toBe(404);
    });

    it('of one of two verifiers stop the verification until a second one is named', async () => {
      const kase = await verifying(world());
      const asked = body(
        await post('zd1_02', `/api/cases/${kase.id}/recusals`, { staffId: people().staffId('zd1_02'), reason: '是候选人亲属' }),
      );
      body(await decide('fzr01', kase.id, asked.id, true));
      const after = await read(world(), 'zd1_zz', kase.id);
      expect(after.exclusions.map((x) => x.reason)).toEqual(['SELF_DECLARED']);
      expect(after.needsReassignment).toBe(true);
      const visit = { visitedAt: NOW, byIds: [people().staffId('zd1_01')] };
      expect(refused(await post('zd1_01', `/api/cases/${kase.id}/site-visits`, visit))).toEqual([409, 'case.needs-reassignment']);
      const two = { verifierIds: ['zd1_01', 'zd2_01'].map(people().staffId), declaredNoConflict: true, reason: '补一人' };
      body(await post('zd1_zz', `/api/cases/${kase.id}/reassignments`, two));
      expect((await post('zd1_01', `/api/cases/${kase.id}/site-visits`, visit)).status).toBe(201);
      expect((await (await world().as('zd2_01')).get(`/api/cases/${kase.id}`)).status).toBe(200);
    });

    it('about the head are decided by the deputy', async () => {
      const kase = await routed(world());
      const asked = body(
        await post('xjb01', `/api/cases/${kase.id}/recusals`, { staffId: people().staffId('fzr01'), reason: '亲属' }),
      );
      expect(refused(await decide('fzr01', kase.id, asked.id, false))).toEqual([409, 'recusal.own']);
      expect(refused(await decide('zd1_zz', kase.id, asked.id, true))).toEqual([403, 'permission.denied']);
      body(await decide('fzr02', kase.id, asked.id, true));
      expect((await (await world().as('fzr01')).get(`/api/cases/${kase.id}`)).status).toBe(404);
      expect(refused(await decide('fzr02', kase.id, asked.id, true))).toEqual([409, 'recusal.decided']);
    });

    it('for a likeness of names end with the head’s refusal', async () => {
      const { id } = await registered(world(), { respondents: [{ type: 'PERSON', name: '蔺书禾' }] });
      const kase = await read(world(), 'slfz01', id);
      expect(kase.exclusions.map((x) => x.reason)).toEqual(['NAME_MATCH']);
      body(await decide('fzr01', id, kase.recusals[0]!.id, false));
      const after = await read(world(), 'slfz01', id);
      expect(after.exclusions.every((x) => x.liftedAt !== null)).toBe(true);
    });

    it('for a likeness that was confirmed keep the person’s whole group out', async () => {
      const kase = await routed(world(), { respondents: [{ type: 'PERSON', name: '蔺书禾' }] });
      expect(seatOf(kase, 'lead')?.groupId).toBe(people().groupNamed('第一区指导组'));
      body(await decide('fzr01', kase.id, kase.recusals[0]!.id, true));
      const after = await read(world(), 'slfz01', kase.id);
      expect(after.exclusions.filter((x) => x.liftedAt === null).map((x) => x.reason)).toEqual(['RESPONDENT']);
      expect(seatOf(after, 'lead')?.groupId).toBe(people().groupNamed('第二区指导组'));
    });

    it('are open to the complainant', async () => {
      const { id } = await routed(world());
      const citizen = { kind: 'citizen' as const, caseId: id, districtCode: '990114' };
      const input = { staffId: people().staffId('zd1_zz'), reason: '与村主任是亲戚' };
      const asked = await world().app.get(RecusalsService, { strict: false }).ask(citizen, id, input);
      expect(asked).toMatchObject({ requestedById: 'citizen', dueAt: '2026-10-14T00:00:00.000+08:00' });
      expect(refused(await post('xjb01', `/api/cases/${id}/recusals`, input))).toEqual([409, 'recusal.pending']);
    });

    it('name one who exists', async () => {
      const { id } = await routed(world());
      const path = `/api/cases/${id}/recusals`;
      expect(refused(await post('xjb01', path, { reason: '无' }))).toEqual([409, 'recusal.whom']);
      expect(refused(await post('xjb01', path, { staffId: 'nobody', reason: '无' }))).toEqual([400, 'input.unknown-staff']);
      expect((await post('zd2_zz', path, { staffId: people().staffId('zd1_zz'), reason: '无' })).status).toBe(404);
    });
  });
};
