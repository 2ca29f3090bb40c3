import { CasesService } from '../../../src/cases/cases.service.js';
import { Withdrawal } from '../../../src/cases/entities/withdrawal.entity.js';
import type { Case } from '../../../src/cases/entities/case.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { ReviewService } from '../../../src/review/review.service.js';
import type { World } from '../../support/world.js';
import { answeredCase, around, clocksOf, outcomeOf, serve } from '../answered-case.js';
import { staffNamed } from '../correcting-case.js';

export const LATER = '2026-10-14T10:00:00+08:00';
export const LATER_AT = around('2026-10-14T10');

/** What is done about a review, in a world that is there once the tests run. */
export const reviewDesk = (world: () => World) => {
  const post = async (username: string, caseId: string, path: string, body: object = {}): Promise<string> =>
    outcomeOf(await (await world().as(username)).post(`/api/cases/${caseId}/${path}`, body));
  const citizen = (caseId: string) => ({ kind: 'citizen', caseId, districtCode: '990114' }) as const;
  const ask = (caseId: string, again?: 'again') => {
    const reviews = world().app.get(ReviewService, { strict: false });
    const input = { grounds: '阮秋禾认为答复与事实不符' };
    return again ? reviews.requestRecheck(citizen(caseId), caseId, input) : reviews.request(citizen(caseId), caseId, input);
  };
  const takeStep = async (
    username: string,
    caseId: string,
    step: 'decline' | 'merge' | 'withdraw',
    patch: Partial<Case> = {},
  ) => {
    const cases = world().app.get(CasesService, { strict: false });
    const actor = await staffNamed(world(), username);
    await cases.act(actor, caseId, step, (open) => cases.takeStep(open, step, actor, { patch }));
  };
  const withdrawal = (caseId: string, isConfirmed: boolean | null) =>
    world()
      .app.get(UnitOfWork, { strict: false })
      .write(async (tx) => {
        const decidedAt = isConfirmed === null ? null : '2026-10-12T09:00:00.000+08:00';
        const requestedAt = '2026-10-12T09:00:00.000+08:00';
        const row = {
          reason: null,
          requestedById: 'citizen',
          requestedAt,
          paperEvidenceId: null,
          isConfirmed,
          decidedById: null,
          decidedAt,
        };
        await tx.insert(Withdrawal, { id: newId(), caseId, ...row });
      });
  const underReview = async (): Promise<string> => {
    const id = await answeredCase(world(), { until: 'replied' });
    await serve(world(), id, 'REPLY');
    await ask(id);
    world().at(LATER);
    return id;
  };
  const openOnes = async (caseId: string, clock: Parameters<typeof clocksOf>[2]) =>
    (await clocksOf(world(), caseId, clock)).filter((row) => row.slot !== null);
  return { post, ask, takeStep, withdrawal, underReview, openOnes };
};
