import { both, type Sentence } from '../../kernel/rule.js';
import type { Instant } from '../../kernel/time.js';
import type { Reads } from '../../platform/database/tx.js';
import type { PlainLine } from './day-facts.js';
import type { WhoIsWho } from './who-is-who.js';

type Reading = { reads: Reads; who: WhoIsWho };

const EVENTS = ['lateNotice', 'suspensionDecision', 'suspensionEnd', 'extensionDecision', 'supervisionAnswer'] as const;

type EventRow = { at: Instant; kind: (typeof EVENTS)[number]; number: string; particulars: string };
type LetterRow = { at: Instant; number: string; ordinal: number; groupId: string; dueAt: Instant; isMissed: number };
type HotspotRow = { at: Instant; village: string; stage: string; complaints: number; gravest: number; isFlagged: boolean | null };

/** What a day book tells beside the ladder: notices of delay, letters of supervision, hotspots, pauses and new dates. */
export const plainLines = async (reading: Reading, from: Instant, to: Instant): Promise<PlainLine[]> => [
  ...(await eventLines(reading, from, to)),
  ...(await letterLines(reading, from, to)),
  ...(await hotspotLines(reading, from, to)),
  ...(await moveLines(reading, from, to)),
  ...(await digestLines(reading, from, to)),
];

const line = (at: Instant, { zh, en }: Sentence): PlainLine => ({ kind: 'plain', at, sentence: { zh, en } });

const eventLines = async ({ reads }: Reading, from: Instant, to: Instant): Promise<PlainLine[]> => {
  const rows = await reads.sql<EventRow>(
    `SELECT e.at, e.kind, c.number, e.particulars FROM case_events e JOIN cases c ON c.id = e.case_id
     WHERE e.at >= ? AND e.at < ? AND e.kind IN (${EVENTS.map(() => '?').join(', ')}) ORDER BY e.at, c.number`,
    [from, to, ...EVENTS],
  );
  return rows.map(({ at, kind, number, particulars }) => line(at, eventSentence(kind, number, JSON.parse(particulars))));
};

const eventSentence = (kind: EventRow['kind'], number: string, told: Record<string, unknown>): Sentence => {
  const word = told['isGranted'] === true ? both('同意', 'granted') : both('不同意', 'refused');
  switch (kind) {
    case 'lateNotice':
      return both(
        `${number} 已告知来访人：未能按期，新的日期 ${String(told['newDate'])}`,
        `${number} complainant told: late, new date ${String(told['newDate'])}`,
      );
    case 'suspensionDecision':
      return both(`${number} 中止申请：${word.zh}`, `${number} suspension ${word.en}`);
    case 'suspensionEnd':
      return both(`${number} 中止期满，恢复办理`, `${number} suspension over, work goes on`);
    case 'extensionDecision':
      return both(`${number} 延期申请：${word.zh}`, `${number} extension ${word.en}`);
    case 'supervisionAnswer':
      return both(
        `${number} 第 ${String(told['ordinal'])} 轮督办已书面回复`,
        `${number} round ${String(told['ordinal'])} of supervision answered`,
      );
    default:
      return kind satisfies never;
  }
};

const letterLines = async ({ reads, who }: Reading, from: Instant, to: Instant): Promise<PlainLine[]> => {
  const rows = await reads.sql<LetterRow>(
    `SELECT s.issued_at AS at, c.number, s.ordinal, s.group_id AS "groupId", s.due_at AS "dueAt", 0 AS "isMissed"
     FROM supervisions s JOIN cases c ON c.id = s.case_id WHERE s.issued_at >= ? AND s.issued_at < ?
     UNION ALL SELECT s.missed_at, c.number, s.ordinal, s.group_id, s.due_at, 1
     FROM supervisions s JOIN cases c ON c.id = s.case_id WHERE s.missed_at >= ? AND s.missed_at < ?`,
    [from, to, from, to],
  );
  return rows.map(({ at, number, ordinal, groupId, dueAt, isMissed }) => {
    const group = who.membersOf(groupId)[0]?.groupName ?? '';
    return line(
      at,
      isMissed
        ? both(`${number} ${group}第 ${ordinal} 轮督办逾期未复`, `${number} ${group} missed round ${ordinal} of supervision`)
        : both(
            `${number} 发督办函（第 ${ordinal} 轮）：${group}，${dueAt.slice(0, 10)} 前回复`,
            `${number} letter of supervision, round ${ordinal}, to ${group}, to be answered by ${dueAt.slice(0, 10)}`,
          ),
    );
  });
};

const hotspotLines = async ({ reads }: Reading, from: Instant, to: Instant): Promise<PlainLine[]> => {
  const raised = await reads.sql<HotspotRow>(
    `SELECT h.raised_at AS at, r.name AS village, h.stage, h.complaints, h.gravest, NULL AS "isFlagged"
     FROM hotspots h JOIN regions r ON r.code = h.village_code WHERE h.raised_at >= ? AND h.raised_at < ?`,
    [from, to],
  );
  const decided = await reads.sql<HotspotRow>(
    `SELECT h.decided_at AS at, r.name AS village, h.stage, h.complaints, h.gravest, h.is_flagged AS "isFlagged"
     FROM hotspots h JOIN regions r ON r.code = h.village_code WHERE h.decided_at >= ? AND h.decided_at < ?`,
    [from, to],
  );
  return [
    ...raised.map(({ at, village, stage, complaints, gravest }) =>
      line(
        at,
        both(
          `热点村：${village}（${stage}），诉求 ${complaints} 件，其中 4 级 ${gravest} 件，建议列为重点村`,
          `hotspot: ${village} (${stage}), ${complaints} complaints, ${gravest} of severity 4; proposed as a key village`,
        ),
      ),
    ),
    ...decided.map(({ at, village, isFlagged }) =>
      line(
        at,
        isFlagged
          ? both(`${village}列为重点村`, `${village} becomes a key village`)
          : both(`${village}暂不列为重点村`, `${village} does not become a key village`),
      ),
    ),
  ];
};

type MoveRow = { at: Instant; town: string; kind: string; stage: string | null; reason: string };

const moveLines = async ({ reads }: Reading, from: Instant, to: Instant): Promise<PlainLine[]> => {
  const rows = await reads.sql<MoveRow>(
    `SELECT m.at, r.name AS town, m.kind, m.stage, m.reason FROM calendar_moves m JOIN regions r ON r.code = m.town_code
     WHERE m.at >= ? AND m.at < ?`,
    [from, to],
  );
  return rows.map(({ at, town, stage, reason }) =>
    line(
      at,
      both(
        `${town}${stage ?? '投票日'}日程调整，相关时限重新计算：${reason}`,
        `${town}: ${stage ?? 'polling day'} moved, time limits worked out anew`,
      ),
    ),
  );
};

/** How many alerts make a message worth a line: what piled up. */
const MANY = 10;

const digestLines = async ({ reads, who }: Reading, from: Instant, to: Instant): Promise<PlainLine[]> => {
  const rows = await reads.sql<{ at: Instant; staffId: string; n: number }>(
    `SELECT created_at AS at, staff_id AS "staffId", alert_count AS n FROM staff_messages
     WHERE created_at >= ? AND created_at < ? AND alert_count >= ${MANY}`,
    [from, to],
  );
  return rows.map(({ at, staffId, n }) => {
    const name = who.person(staffId)?.name ?? '';
    return line(at, both(`${name}收到一条汇总消息，合并 ${n} 项提醒`, `${name} got one message for ${n} alerts`));
  });
};
