import { CLOCK_WORDS, EFFECT_WORDS, RUNG_WORDS } from '../../cases/ladder-sentences.js';
import { both, type Sentence } from '../../kernel/rule.js';
import { millis, MINUTE, type Day, type Instant } from '../../kernel/time.js';
import { grouped } from '../../kernel/grouped.js';
import type { AcknowledgedLine, DayFacts, DayLine, RungLine, Told } from './day-facts.js';
import type { Language } from './options.js';

/** Later than this (ms) after its moment a rung has fired late. */
export const LATE_MS = MINUTE;

export const isFiredLate = ({ at, rungAt }: Pick<RungLine, 'at' | 'rungAt'>): boolean => millis(at) - millis(rungAt) > LATE_MS;

const WEEKDAYS: readonly Sentence[] = [
  both('日', 'Sun'),
  both('一', 'Mon'),
  both('二', 'Tue'),
  both('三', 'Wed'),
  both('四', 'Thu'),
  both('五', 'Fri'),
  both('六', 'Sat'),
];

/** One day as an official keeps it: what came, what fell due, what was told to whom. Mere reminders share a line. Pure. */
export const renderDay = (facts: DayFacts, lang: Language): string[] => {
  if (facts.wasAsleep) return [`${heading(facts, lang)}  ${both('停机，无记录', 'the machine was off')[lang]}`];
  const { registered, closed, due, overdue, overdueCases } = facts.counts;
  const counts = both(
    `今日新收 ${registered} 件，办结 ${closed} 件；今日到期 ${due} 项，超期未办 ${overdue} 项（${overdueCases} 件）`,
    `received ${registered}, closed ${closed}; time limits ending today ${due}, overdue ${overdue} (in ${overdueCases} cases)`,
  );
  return [`${heading(facts, lang)}  ${counts[lang]}`, ...bodyOf(facts.lines, lang).map((text) => `  ${text}`)];
};

const heading = ({ day, isWorkday }: Pick<DayFacts, 'day' | 'isWorkday'>, lang: Language): string => {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]?.[lang] ?? '';
  const rest = isWorkday ? '' : both('，休', ', off')[lang];
  return lang === 'zh' ? `【${longDay(day)} 星期${weekday}${rest}】` : `[${day} ${weekday}${rest}]`;
};

const longDay = (day: Day): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

const bodyOf = (lines: readonly DayLine[], lang: Language): string[] => {
  const isReminder = (line: DayLine): line is RungLine =>
    line.kind === 'rungFired' && line.effect === 'remind' && !isFiredLate(line);
  const isAcknowledged = (line: DayLine): line is AcknowledgedLine => line.kind === 'rungAcknowledged';
  const told = lines.filter((line) => !isReminder(line) && !isAcknowledged(line));
  return [
    ...told.map((line) => lineOf(line, lang)),
    ...reminders(lines.filter(isReminder), lang),
    ...acknowledgements(lines.filter(isAcknowledged), lang),
  ];
};

const lineOf = (line: DayLine, lang: Language): string => {
  const time = timeOf(line.at);
  if (line.kind === 'plain') return `${time} ${line.sentence[lang]}`;
  if (line.kind === 'rungAcknowledged') return `${time} ${line.number} ${line.by}`;
  const what = `${time} ${line.number} ${whatOf(line, lang)}`;
  const late =
    line.kind === 'rungFired' && isFiredLate(line)
      ? both(`（应于 ${momentOf(line.rungAt)}）`, ` (due ${momentOf(line.rungAt)})`)[lang]
      : '';
  const people = line.told.map((person) => personOf(person, lang)).join(lang === 'zh' ? '、' : ', ');
  return `${what}${late}${reachOf(line.kind, people)[lang]}`;
};

const reachOf = (kind: RungLine['kind'], people: string): Sentence => {
  switch (kind) {
    case 'rungFired':
      return both(` → ${people}`, ` → ${people}`);
    case 'rungMovedUp':
      return both(`；无人签收，上报 → ${people}`, `; not acknowledged, moves up → ${people}`);
    case 'rungUndelivered':
      return both('；无人可告知，值班台告警', '; nobody can be told, an alarm at the duty desk');
    case 'rungUnacknowledged':
      return both('；值班台亦未签收，告警', '; not acknowledged by the duty desk either, an alarm');
    default:
      return kind satisfies never;
  }
};

const whatOf = ({ clock, rung, effect }: Pick<RungLine, 'clock' | 'rung' | 'effect'>, lang: Language): string => {
  const words = both(
    `${clock ? CLOCK_WORDS[clock].zh : ''}${RUNG_WORDS[rung].zh}，${EFFECT_WORDS[effect].zh}`,
    `${clock ? `${CLOCK_WORDS[clock].en}: ` : ''}${RUNG_WORDS[rung].en}, ${EFFECT_WORDS[effect].en.toLowerCase()}`,
  );
  return words[lang];
};

const reminders = (lines: readonly RungLine[], lang: Language): string[] => {
  if (lines.length === 0) return [];
  const byClock = grouped(lines, ({ clock }) => clock);
  const parts = [...byClock].map(([clock, some]) => `${clock ? CLOCK_WORDS[clock][lang] : ''} ${some.length}`);
  return [
    both(`提醒（过半）${lines.length} 项：${parts.join('、')}`, `${lines.length} reminders (half-way): ${parts.join(', ')}`)[
      lang
    ],
  ];
};

const acknowledgements = (lines: readonly AcknowledgedLine[], lang: Language): string[] => {
  if (lines.length === 0) return [];
  const parts = [...grouped(lines, ({ by }) => by)].map(([by, some]) => `${by} ${some.length}`);
  return [
    both(
      `签收 ${lines.length} 项：${parts.join('、')}（${spanOf(lines)}）`,
      `${lines.length} acknowledged: ${parts.join(', ')} (${spanOf(lines)})`,
    )[lang],
  ];
};

const spanOf = (lines: readonly AcknowledgedLine[]): string => {
  const [first, last] = [timeOf(lines[0]?.at ?? ''), timeOf(lines.at(-1)?.at ?? '')];
  return first === last ? first : `${first}–${last}`;
};

const personOf = ({ name, post, groupName }: Told, lang: Language): string =>
  lang === 'zh' ? `${name}（${groupName}${post}）` : `${name} (${groupName} ${post})`;

const timeOf = (at: Instant): string => at.slice(11, 16);
const momentOf = (at: Instant): string => `${Number(at.slice(5, 7))}-${at.slice(8, 10)} ${timeOf(at)}`;
