import { expect } from '@jest/globals';
import { CasesService } from '../../src/cases/cases.service.js';
import { Delivery } from '../../src/cases/entities/delivery.entity.js';
import { Notice } from '../../src/cases/entities/notice.entity.js';
import { NoticeDeskService } from '../../src/cases/notice-desk.service.js';
import type { NoticeKind } from '../../src/cases/vocabulary.js';
import { Deadline } from '../../src/deadlines/deadline.entity.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { freshPhone } from '../support/flow/complaint.js';
import type { Answer, Body, World } from '../support/world.js';
import { fileOf, staffNamed } from './correcting-case.js';

export const ANSWER = '经核对户籍册，您家两人符合登记条件，名单公布无误，系您看错了组别。';

export type Wish = {
  /** Registered before, when number and code were wanted. */
  told?: Body;
  until?: 'routed' | 'verifying' | 'explaining' | 'replied';
  code?: string;
  finding?: object;
  complainant?: object;
  respondents?: object[];
  verifiers?: [string, string];
};

type Post = (username: string, path: string, body?: object) => Promise<Body>;

/** Posts as somebody and insists on success. */
export const insist =
  (world: World): Post =>
  async (username, path, body = {}) => {
    const answer = await (await world.as(username)).post(path, body);
    if (answer.status >= 300) throw new Error(`${username} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

/** A case of a village in town 101, registered by telephone. */
export const registered = (world: World, { code = 'S3-01', complainant, respondents = [] }: Wish = {}): Promise<Body> =>
  insist(world)('djy01', '/api/cases', {
    channel: 'CALL',
    townCode: '990114101',
    villageCode: '990114101205',
    occurrence: 'occurred',
    narrative: '我叫阮秋禾，名单上没有我家两口人。',
    privacyNoticeGiven: true,
    allegations: [{ code, text: '选民名单漏了我家两口人' }],
    complainant: complainant ?? { kind: 'NAMED_UNVERIFIED', name: '阮秋禾', phone: freshPhone() },
    respondents,
    channelDetails: { callStart: world.clock.now().toISOString() },
  });

/** A case taken through its rooms by the right people, as far as wished. */
export const answeredCase = async (world: World, wish: Wish = {}): Promise<string> => {
  const { id } = wish.told ?? (await registered(world, wish));
  const post = insist(world);
  await post('slfz01', `/api/cases/${id}/steps/accept`);
  if (wish.until === 'routed') return id;
  const verifiers = wish.verifiers ?? ['zd1_01', 'zd1_02'];
  const verifierIds = await Promise.all(verifiers.map(async (name) => (await staffNamed(world, name)).id));
  await post('zd1_zz', `/api/cases/${id}/steps/startVerification`, { verifierIds, declaredNoConflict: true });
  if (wish.until === 'verifying') return id;
  return verifiedAndAnswered(world, id, wish);
};

/** From `verifying` with its verifiers named. */
export const verifiedAndAnswered = async (world: World, id: string, wish: Wish & { text?: string } = {}): Promise<string> => {
  const post = insist(world);
  const [verifier] = wish.verifiers ?? ['zd1_01'];
  const verifierId = (await staffNamed(world, verifier)).id;
  await post(verifier, `/api/cases/${id}/site-visits`, { visitedAt: world.clock.now().toISOString(), byIds: [verifierId] });
  for (const allegationId of await pointsOf(world, id)) {
    const plain = { kind: 'LAWFUL_MISUNDERSTOOD', reasons: '名单与户籍册逐户核对，两人均在册。' };
    await post(verifier, `/api/cases/${id}/findings`, { allegationId, ...plain, ...wish.finding });
  }
  await post(verifier, `/api/cases/${id}/findings-submissions`);
  await post('zd1_zz', `/api/cases/${id}/steps/clear`);
  if (wish.until === 'explaining') return id;
  if ((await fileOf(world, id)).kase.contact !== 'NONE')
    await post('zd1_01', `/api/cases/${id}/explanations`, await explanation(world));
  await post('zd1_zz', `/api/cases/${id}/steps/reply`, await replyOf(world, id, wish.text));
  return id;
};

export const pointsOf = async (world: World, id: string): Promise<string[]> =>
  (await fileOf(world, id)).allegations.map((a) => a.id);

export const explanation = async (world: World, more: object = {}): Promise<object> => ({
  audiences: ['complainant'],
  mode: 'face',
  heldOn: new Date(world.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
  byIds: [(await staffNamed(world, 'zd1_01')).id],
  text: '名单按组张贴，您家在第三组。',
  leakChecked: false,
  ...more,
});

export const replyOf = async (world: World, id: string, text = ANSWER): Promise<object> => ({
  text,
  points: (await pointsOf(world, id)).map((allegationId) => ({ allegationId, opinion: 'EXPLAINED', text })),
});

/** Serves the latest notice of the kind at the world's hour, as number and code or a delivery receipt would. */
export const serve = async (world: World, caseId: string, kind: NoticeKind): Promise<void> => {
  const cases = world.app.get(CasesService, { strict: false });
  const desk = world.app.get(NoticeDeskService, { strict: false });
  await world.app.get(UnitOfWork, { strict: false }).write(async (tx) => {
    const { kase } = await cases.lock(tx, caseId);
    const [notice] = await tx.find(Notice, { caseId, kind }, { id: 'DESC' }, 1);
    const [delivery] = await tx.find(Delivery, { noticeId: notice!.id });
    await desk.serve(tx, kase, notice!, delivery!, cases.now(), { state: 'served', byId: 'system' });
  });
};

export const clocksOf = (world: World, caseId: string, clock: Deadline['clock']): Promise<Deadline[]> =>
  world.app.get(Reader, { strict: false }).find(Deadline, { caseId, clock }, { id: 'ASC' });

/** The clock runs on while a test does: any instant within the hour, `2026-10-14T10`. */
export const around = (hour: string): string => expect.stringMatching(new RegExp(`^${hour}:`)) as unknown as string;

/** `201`, or the status with the reason's code. */
export const outcomeOf = ({ status, body }: Answer): string => (status < 300 ? String(status) : `${status} ${body.code}`);
