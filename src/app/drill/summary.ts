import { CLOCK_WORDS, RECIPIENT_WORDS, RUNG_WORDS } from '../../cases/ladder-sentences.js';
import type { EscalationRung } from '../../cases/vocabulary.js';
import type { ClockName } from '../../deadlines/clock-names.js';
import { RUNGS } from '../../deadlines/rungs.js';
import { both, type Sentence } from '../../kernel/rule.js';
import { dueAndNotFired, type CheckFacts, type CheckResult } from './checks.js';
import { grouped } from '../../kernel/grouped.js';
import { lateRungs, type LateReason } from './late-rungs.js';
import type { Language } from './options.js';

const ALL_RUNGS: readonly EscalationRung[] = [...RUNGS, 'immediate', 'missed_rounds', 'repeat_2', 'repeat_3'];

const REASONS: Record<LateReason, Sentence> = {
  slept: both('停机', 'machine off'),
  entered: both('补登', 'entered late'),
  moved: both('期限变动', 'due moved'),
  unknown: both('不明', 'unknown'),
};

/** The table at the end: what each rung did and whom it told, what was late by time limit, what nobody took. Pure. */
export const renderSummary = (facts: CheckFacts, lang: Language): string[] => [
  '',
  both('一、阶梯：应触发、已触发、迟触发、告知', '1. Ladder: due, fired, fired late, told')[lang],
  ...rungRows(facts, lang),
  '',
  both('二、时限：起算、超期', '2. Time limits: started, overdue')[lang],
  ...clockRows(facts, lang),
  '',
  both('三、签收与督办', '3. Acknowledgements and supervision')[lang],
  ...followRows(facts, lang),
];

const rungRows = (facts: CheckFacts, lang: Language): string[] => {
  const { fired, alerts } = facts;
  const missing = dueAndNotFired(facts);
  const late = lateRungs(facts);
  const rungOf = new Map(fired.map(({ id, rung }) => [id, rung]));
  return ALL_RUNGS.flatMap((rung) => {
    const done = fired.filter((each) => each.rung === rung);
    const left = missing.filter((each) => each.rung === rung).length;
    if (done.length + left === 0) return [];
    const reasons = [
      ...grouped(
        late.filter((each) => each.rung === rung),
        ({ reason }) => reason,
      ),
    ];
    const why = reasons.map(([reason, some]) => `${REASONS[reason][lang]} ${some.length}`).join(' ');
    const told = grouped(
      alerts.filter(({ escalationId }) => rungOf.get(escalationId) === rung),
      ({ toldAs }) => toldAs,
    );
    const posts = [...told]
      .map(([code, some]) => `${RECIPIENT_WORDS[code as keyof typeof RECIPIENT_WORDS]?.[lang] ?? code} ${some.length}`)
      .join(lang === 'zh' ? '、' : ', ');
    const counts = both(
      `应 ${done.length + left}，已 ${done.length}，迟 ${sum(reasons)}${why ? `（${why}）` : ''}；告知 ${posts}`,
      `due ${done.length + left}, fired ${done.length}, late ${sum(reasons)}${why ? ` (${why})` : ''}; told ${posts}`,
    );
    return [`  ${padded(RUNG_WORDS[rung][lang], lang === 'zh' ? 12 : 42)} ${counts[lang]}`];
  });
};

const sum = (groups: readonly (readonly [unknown, readonly unknown[]])[]): number =>
  groups.reduce((all, [, some]) => all + some.length, 0);

const clockRows = ({ clocks }: CheckFacts, lang: Language): string[] =>
  [
    ...grouped(
      clocks.filter(({ side }) => side === 'official'),
      ({ clock }) => clock,
    ),
  ].map(([clock, some]) => {
    const late = some.filter(({ breachedAt }) => breachedAt !== null).length;
    const share = Math.round((100 * late) / some.length);
    return `  ${padded(CLOCK_WORDS[clock as ClockName][lang], lang === 'zh' ? 24 : 42)} ${
      both(`起算 ${some.length}，超期 ${late}（${share}%）`, `started ${some.length}, overdue ${late} (${share}%)`)[lang]
    }`;
  });

const followRows = ({ fired, letters, alerts, messages, hotspots }: CheckFacts, lang: Language): string[] => {
  const acknowledged = fired.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length;
  const movedUp = fired.filter(({ level }) => level > 0).length;
  const answered = letters.filter(({ answeredAt }) => answeredAt !== null).length;
  const missed = letters.filter(({ missedAt }) => missedAt !== null).length;
  const referred = fired.filter(({ rung }) => rung === 'missed_rounds').length;
  const most = messages.reduce((greatest, { alertCount }) => Math.max(greatest, alertCount), 0);
  const undelivered = fired.filter(({ isUndelivered }) => isUndelivered);
  const alarmed = fired.filter(({ isAlarmed }) => isAlarmed);
  return [
    both(
      `触发 ${fired.length} 项，签收 ${acknowledged} 项，逾时上报 ${movedUp} 项，值班台告警 ${alarmed.length} 项`,
      `${fired.length} fired, ${acknowledged} acknowledged, ${movedUp} moved up, ${alarmed.length} alarms at the duty desk`,
    ),
    both(
      `无人可告知 ${undelivered.length} 项${undelivered.length > 0 ? `：${undelivered.map(({ number }) => number).join('、')}` : ''}`,
      `${undelivered.length} undelivered${undelivered.length > 0 ? `: ${undelivered.map(({ number }) => number).join(', ')}` : ''}`,
    ),
    both(
      `督办函 ${letters.length} 份，已回复 ${answered} 份，逾期未复 ${missed} 份，移送纪检 ${referred} 件；热点村 ${hotspots} 处`,
      `${letters.length} letters of supervision, ${answered} answered, ${missed} missed, ${referred} referred; ${hotspots} hotspots`,
    ),
    both(
      `告知 ${alerts.length} 人次，合成消息 ${messages.length} 条，一条最多合并 ${most} 项`,
      `${alerts.length} alerts in ${messages.length} messages, at most ${most} in one`,
    ),
  ].map((sentence) => `  ${sentence[lang]}`);
};

/** What must be zero, each with the first places where it was not. Pure. */
export const renderChecks = (results: readonly CheckResult[], lang: Language): string[] => [
  '',
  both('四、核对（应全部为零）', '4. Checks (all must be zero)')[lang],
  ...results.flatMap(({ title, found }) => [
    `  ${found.length === 0 ? '✓' : '✗'} ${title[lang]}: ${found.length}`,
    ...found.slice(0, SHOWN).map((where) => `      ${where}`),
  ]),
];

const SHOWN = 20;

/** Chinese letters are two columns wide. */
const padded = (text: string, width: number): string => {
  const columns = [...text].reduce((all, letter) => all + (letter > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - columns));
};
