import { dayOf } from '../../kernel/time.js';
import { actionOf, record, step, type Act } from './act.js';
import type { Complaint, HandledOutcome, OutcomeAction } from './demo-data.js';
import { townLeaderFor, type Handling } from './handling.js';
import { atHour } from './moments.js';

const RERUNS: readonly string[] = ['A05', 'A06', 'A07'];
const OFFICE = 'xjb02';

export type Correction = { acts: Act[]; finished: Act };

/** From the orders to the end of the correction: done, checked, looked back on where run again, the town's word. */
export const planCorrection = (complaint: Complaint, outcome: HandledOutcome, { confirmed, orderOf }: Handling): Correction => {
  if (outcome.actions.length === 0) return { acts: [], finished: confirmed };
  const town = townLeaderFor(complaint);
  const rounds = outcome.actions.map((action) => planAction(complaint, outcome, action, orderOf(action)));
  const checks = rounds.flat();
  const lastDay =
    outcome.actions
      .map(({ doneOn }) => doneOn)
      .toSorted()
      .at(-1) ?? outcome.confirmedAt;
  const { approvedBy } = outcome.handling;
  const word = (by: string, stance: string, after: readonly Act[]): Act =>
    record(`correction ${stance}`, 'concurrence', {
      at: atHour(lastDay, '18:10'),
      by,
      body: { subject: 'correction', stance, text: stance === 'asked' ? '请贵组对整改结果提出意见。' : '同意整改结果。' },
      after,
    });
  const asked = town === undefined ? undefined : word(approvedBy, 'asked', [confirmed, ...checks]);
  const concurred = town === undefined || !asked ? undefined : word(town, 'concur', [asked]);
  const finished = step('finishCorrection', {
    at: atHour(lastDay, '18:20'),
    by: approvedBy,
    after: [confirmed, ...checks, concurred],
  });
  return { acts: [...checks, ...(asked && concurred ? [asked, concurred] : []), finished], finished };
};

const planAction = (complaint: Complaint, outcome: HandledOutcome, action: OutcomeAction, order: Act): Act[] => {
  // Nothing is done before it was ordered: what the data has the other way round is reported on the day of the order.
  const orderedOn = dayOf(order.at);
  const doneOn = action.doneOn < orderedOn ? orderedOn : action.doneOn;
  const completion = record('completion', (known) => `actions/${actionOf(known, action).id}/completion`, {
    at: atHour(action.doneOn, '11:30'),
    by: reporterOf(complaint, outcome, action),
    body: { doneOn, note: `已完成：${action.what}` },
    after: [order],
    // The answer to "confirm" shows its actions; an urgent order answers with itself alone.
    ...(order.name === 'confirm' ? {} : { needsView: true }),
  });
  const check = record('check', (known) => `actions/${actionOf(known, action).id}/check`, {
    at: atHour(action.doneOn, '17:30'),
    by: action.checkedBy,
    body: { passed: true, note: '现场核查，措施已落实，材料附卷。' },
    after: [completion],
  });
  return RERUNS.includes(action.code) ? [completion, check, lookBackOn(complaint, action, completion)] : [completion, check];
};

/** Who reports an action done is never its checker: the district office for what it did itself, else the town, else a verifier. */
const reporterOf = (complaint: Complaint, outcome: HandledOutcome, { owner, checkedBy }: OutcomeAction): string => {
  if (owner.startsWith('区选举办公室') && checkedBy !== OFFICE) return OFFICE;
  const { verifiers, approvedBy } = outcome.handling;
  const others = [townLeaderFor(complaint), ...verifiers, approvedBy].filter((username) => username !== undefined);
  return others.find((username) => username !== checkedBy) ?? OFFICE;
};

/** The town looks back on what was run again; where its group is excluded, the district office does. */
const lookBackOn = (complaint: Complaint, action: OutcomeAction, completion: Act): Act => ({
  ...record('look-back', 'none', {
    at: atHour(action.doneOn, '17:40'),
    by: townLeaderFor(complaint) ?? OFFICE,
    body: {
      procedure: 'pass',
      procedureNote: '逐项对照本阶段程序清单，均已办理。',
      archive: 'pass',
      archiveNote: '会议记录、公告照片、签到册齐全，已归档。',
      publicVoice: 'pass',
      publicVoiceNote: '抽访村民，均知晓重做情况，无新的意见。',
      sample: [
        { who: 'V1', words: '重新开的会去了，按规矩来的。' },
        { who: 'V2', words: '名单贴出来看见了。' },
        { who: 'V3', words: '没有意见。' },
        { who: 'VEC', words: '每一步都有记录。' },
        { who: 'REP', words: '代表都通知到了。' },
      ],
    },
    after: [completion],
    needsView: true,
  }),
  path: (known) => `/api/look-backs/${actionOf(known, action).rerunLookBackId ?? 'none'}/filling`,
});
