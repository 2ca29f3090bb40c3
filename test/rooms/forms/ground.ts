import type { NoticeKind } from '../../../src/cases/vocabulary.js';
import { CasesService } from '../../../src/cases/cases.service.js';
import { NoticeDeskService } from '../../../src/cases/notice-desk.service.js';
import type { FormDto, FormListDto, FormOfferDto } from '../../../src/forms/dto/form.dto.js';
import type { FormKind } from '../../../src/forms/form-kinds.js';
import { TEMPLATES } from '../../../src/forms/templates.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { fullLife, mergedLives, namedLater, sentOn } from '../../flows/leaks/lives.js';
import { registered } from '../../flows/leaks/complaints.js';
import { answeredAtOnce, grave, onSite, takenBack } from '../../flows/leaks/more-lives.js';
import { careless, secretsOf, type Secrets } from '../../flows/leaks/secrets.js';
import { Citizen } from '../../support/flow/citizen.js';
import type { Registered } from '../../support/flow/complaint.js';
import type { Flow } from '../../support/flow/flow.js';
import { broughtToVerification, confirm, find, orderOf, PARTLY_TRUE } from '../../support/flow/handling.js';

/** A case with what must not be read of it. */
export type Told = { id: string; secrets: Secrets };

/** Whoever draws up a form, and who may approve it. */
const WRITERS = ['xjb01', 'zd1_01', 'djy01', 'fc01'] as const;
const APPROVERS = ['fzr01', 'slfz01', 'zd1_zz', 'xjb02', 'fh01'] as const;

/** Cases in which, together, every form of model §4.12 is called for; careless staff and complainants wrote the marks everywhere. */
export const ground = async (flow: Flow): Promise<Told[]> => {
  const told: Told[] = [];
  const live = async (n: number, life: (flow: Flow, s: Secrets) => Promise<Registered>): Promise<Registered> => {
    const kase = await life(flow, secretsOf(n));
    told.push({ id: kase.id, secrets: secretsOf(n) });
    return kase;
  };
  const full = await live(0, fullLife);
  await new Citizen(flow, full).act('review', { grounds: careless(secretsOf(0)) });
  await flow.step('fh01', full.id, 'uphold', { opinion: careless(secretsOf(0)) });
  await live(1, namedLater);
  const [child, parent] = (await mergedLives(flow, secretsOf(2), secretsOf(3))) as [Registered, Registered];
  told.push({ id: child.id, secrets: secretsOf(2) }, { id: parent.id, secrets: secretsOf(3) });
  await live(4, sentOn);
  await live(5, answeredAtOnce);
  await live(6, takenBack);
  await live(7, onSite);
  await live(8, grave);
  told.push({ id: await doneAgain(flow), secrets: secretsOf(9) });
  await issueNotice(flow, parent.id, 'LATE', { late: [{ clock: 'whole_case', dueAt: '2026-10-20T00:00:00.000+08:00' }] });
  await flow.world.settled();
  return told;
};

const doneAgain = async (flow: Flow): Promise<string> => {
  const { id } = await registered(flow, secretsOf(9), {
    stage: 'S6',
    allegations: [{ code: 'S6-01', text: '委托投票没有书面手续' }],
  });
  await broughtToVerification(flow, id);
  await find(flow, id, [{ ...PARTLY_TRUE, rulesBroken: ['R37'] } as typeof PARTLY_TRUE]);
  await flow.on('fzr01', id, 'concurrence', { subject: 'order', stance: 'concur' });
  await confirm(flow, id, [orderOf(flow, { code: 'A06', what: '责令重新投票', dueOn: '2026-11-03', rerunStage: 'S6' })]);
  return id;
};

/** A notice that the life cycle issues only when a clock has run out. */
const issueNotice = (flow: Flow, caseId: string, kind: NoticeKind, particulars: Record<string, unknown>): Promise<unknown> => {
  const cases = flow.world.app.get(CasesService, { strict: false });
  const desk = flow.world.app.get(NoticeDeskService, { strict: false });
  return flow.world.app.get(UnitOfWork, { strict: false }).write(async (tx) => {
    const { kase } = await cases.lock(tx, caseId);
    return desk.issue(tx, kase, kind, cases.now(), { particulars });
  });
};

export type Offered = Told & { writer: string; offer: FormOfferDto };

/** Every form that somebody may draw up, once per kind and case. */
export const offeredIn = async (flow: Flow, told: readonly Told[]): Promise<Offered[]> => {
  const found: Offered[] = [];
  for (const { id, secrets } of told)
    for (const writer of WRITERS) {
      const list = await listed(flow, writer, id);
      for (const offer of list?.offers ?? [])
        if (!found.some((f) => f.id === id && f.offer.kind === offer.kind)) found.push({ id, secrets, writer, offer });
    }
  return found;
};

export const listed = async (flow: Flow, username: string, caseId: string): Promise<FormListDto | undefined> => {
  const answer = await (await flow.world.as(username)).get<FormListDto>(`/api/cases/${caseId}/forms`);
  return answer.status === 200 ? answer.body : undefined;
};

/** With careless words in every part that is still blank. */
export const drawnUp = async (
  flow: Flow,
  { id, writer, offer, secrets }: Offered,
  words = careless(secrets),
): Promise<FormDto> => {
  const { kind, noticeId, subjectId } = offer;
  const path = `/api/cases/${id}/forms`;
  const body = { kind, noticeId: noticeId ?? undefined, subjectId: subjectId ?? undefined };
  const draft = await flow.post<FormDto>(writer, path, body);
  const client = await flow.world.as(writer);
  const blank = draft.parts.filter(({ isBlank }) => isBlank);
  const put = (text: string) =>
    client.put<FormDto & { code?: string }>(`${path}/${draft.id}`, {
      revision: draft.revision,
      written: blank.map(({ part }) => ({ part, text: `${text}（${part}）` })),
    });
  let answer = await put(words);
  // Nobody is answered more often than a few times a day by what meets the complainant.
  if (answer.body.code === 'form.names-complainant-often') answer = await put('经办人补充');
  if (answer.status !== 200) throw new Error(`${kind}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** Goes out by whoever may send it. */
export const goneOut = async (flow: Flow, { id, writer }: Offered, form: FormDto): Promise<FormDto> => {
  const path = `/api/cases/${id}/forms/${form.id}`;
  const who = form.needsApproval ? APPROVERS : [writer];
  const said: string[] = [];
  for (const username of who) {
    const answer = await (
      await flow.world.as(username)
    ).post<FormDto & { code?: string }>(`${path}/${form.needsApproval ? 'approval' : 'issue'}`, { revision: form.revision });
    if (answer.status === 200) return answer.body;
    said.push(`${username} ${answer.status} ${answer.body.code} ${JSON.stringify(answer.body)}`);
  }
  throw new Error(`${form.kind}: ${said.join('; ')}`);
};

export const kindsIn = (offered: readonly Offered[]): FormKind[] => [...new Set(offered.map(({ offer }) => offer.kind))];
export const ALL_KINDS = Object.keys(TEMPLATES) as FormKind[];
