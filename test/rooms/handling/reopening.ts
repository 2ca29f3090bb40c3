import { describe, expect, it } from '@jest/globals';
import type { World } from '../../support/world.js';
import { answeredCase, around, clocksOf, registered, serve } from '../answered-case.js';
import { fileOf } from '../correcting-case.js';
import { LATER, LATER_AT, reviewDesk } from './review-desk.js';

/** Of closed cases; in the world of the review. */
export const reopening = (world: () => World): void => {
  const { post, takeStep, withdrawal, openOnes } = reviewDesk(world);
  describe('reopening', () => {
    const reopen = (id: string, reason: string) =>
      post('xjb01', id, 'steps/reopen', { reason, explanation: '阮秋禾提供了新材料' });

    it('an answered case begins a new round, with its 60 C met', async () => {
      const id = await answeredCase(world(), { until: 'replied' });
      await serve(world(), id, 'REPLY');
      world().at(LATER);
      expect(await reopen(id, 'MERGED_WRONGLY')).toBe('409 reopen.not-merged');
      expect(await reopen(id, 'WITHDRAWN_UNDER_PRESSURE')).toBe('409 reopen.not-withdrawn');
      expect(await reopen(id, 'CORRECTION_NOT_CARRIED_OUT')).toBe('409 reopen.no-correction');
      expect(await reopen(id, 'BORED')).toMatch(/^400/);
      expect(await post('zd1_zz', id, 'steps/reopen', { reason: 'NEW_FACTS', explanation: '新' })).toMatch(/^403/);
      expect(await reopen(id, 'NEW_FACTS')).toBe('201');
      const file = await fileOf(world(), id);
      expect(file.kase).toMatchObject({ state: 'verifying', round: 2, needsReassignment: true });
      expect(file.notes.at(-1)).toMatchObject({ kind: 'internal', text: '【反映人】提供了新材料' });
      expect(await clocksOf(world(), id, 'legal_60c')).toMatchObject([{ metAt: around('2026-10-12T09') }]);
      expect(await openOnes(id, 'whole_case')).toMatchObject([{ startedAt: LATER_AT }]);
      expect(await openOnes(id, 'call_back')).toEqual([]);
      expect(await openOnes(id, 'review_window')).toEqual([]);
    });

    it('a case withdrawn under pressure resumes its 60 C with the old due', async () => {
      const id = await answeredCase(world(), { until: 'verifying' });
      const [before] = await clocksOf(world(), id, 'legal_60c');
      await withdrawal(id, null);
      await takeStep('slfz01', id, 'withdraw');
      await withdrawal(id, true);
      world().at(LATER);
      expect(await reopen(id, 'DEFECTIVE_REPLY')).toBe('409 reopen.no-reply');
      expect(await reopen(id, 'WITHDRAWN_UNDER_PRESSURE')).toBe('201');
      expect((await fileOf(world(), id)).kase).toMatchObject({ state: 'verifying', goesOnWithoutComplainant: false });
      expect(await clocksOf(world(), id, 'legal_60c')).toMatchObject([
        { id: before!.id, dueAt: before!.dueAt, cancelledAt: null, metAt: null },
      ]);
      expect(await openOnes(id, 'verify')).toMatchObject([{ startedAt: LATER_AT }]);
    });

    it('a case that was never accepted goes back to the desk', async () => {
      const { id } = await registered(world());
      await takeStep('slfz01', id, 'decline');
      world().at(LATER);
      expect(await reopen(id, 'NEW_FACTS')).toBe('201');
      expect((await fileOf(world(), id)).kase).toMatchObject({ state: 'registered', round: 1 });
      expect(await openOnes(id, 'triage')).toMatchObject([{ startedAt: LATER_AT }]);
    });

    it('a wrongly merged case takes it out of its parent, and leaves that on both files', async () => {
      const parentId = await answeredCase(world(), { until: 'verifying' });
      const childId = await answeredCase(world(), { until: 'routed' });
      await takeStep('slfz01', childId, 'merge', { parentId });
      world().at(LATER);
      expect(await reopen(childId, 'NEW_FACTS')).toBe('409 reopen.is-merged');
      expect(await reopen(childId, 'MERGED_WRONGLY')).toBe('201');
      const [parent, child] = [await fileOf(world(), parentId), await fileOf(world(), childId)];
      expect(child.kase).toMatchObject({ state: 'verifying', parentId: null, outcome: null });
      expect(parent.children).toEqual([]);
      expect(await openOnes(childId, 'legal_60c')).toMatchObject([{ startedAt: around('2026-10-12T09') }]);
      const { body } = await (await world().as('slfz01')).get<object[]>(`/api/cases/${parentId}/timeline`);
      expect(body.at(-1)).toMatchObject({ kind: 'link' });
    });
  });
};
