import { both } from '../../kernel/rule.js';
import { CLOCK_WORDS } from '../../cases/ladder-sentences.js';
import type { Language } from './options.js';
import type { Story } from './story.js';
import { DAYS_ASKED } from './directions.js';
import type { WhoIsWho } from './who-is-who.js';

/** What the reader of the day book has to know before: who is late, away or silent on purpose, and when the machine sleeps. Pure. */
export const preface = (
  { casting, directions, late, complaints }: Story,
  who: Pick<WhoIsWho, 'named'>,
  lang: Language,
): string[] => {
  const person = (username: string): string => {
    const { name, groupName, post } = who.named(username);
    return lang === 'zh' ? `${name}（${groupName}${post}）` : `${name} (${groupName} ${post})`;
  };
  const { story, sleep, absences, neverTakesOver, silent, leavesLetters } = casting;
  const sentences = [
    both(
      `演练日志：${story.from} 至 ${story.to}，诉求 ${complaints.length} 件。以下人和事为演练有意安排：`,
      `Day book of a drill: ${story.from} to ${story.to}, ${complaints.length} complaints. On purpose:`,
    ),
    both(
      `  ${late.length} 件的承办人迟办 2 至 12 天；其余照原计划办理`,
      `  in ${late.length} cases a handler is 2 to 12 days late; all else goes by the plan`,
    ),
    ...absences.map(({ username, days, deputy }) =>
      both(
        `  ${person(username)} ${days.from} 至 ${days.to} 不在岗，${deputy ? `由 ${person(deputy)} 代理` : '无人代理'}`,
        `  ${person(username)} away ${days.from} to ${days.to}, ${deputy ? `${person(deputy)} stands in` : 'nobody stands in'}`,
      ),
    ),
    ...neverTakesOver.map((username) => both(`  ${person(username)} 从不签收交办`, `  ${person(username)} takes no case over`)),
    ...silent.map((username) => both(`  ${person(username)} 从不确认提醒`, `  ${person(username)} acknowledges nothing`)),
    ...leavesLetters.map((name) => both(`  ${name}不回复督办函`, `  ${name} answers no letter of supervision`)),
    ...directions.map(({ kind, complaintId }) =>
      kind === 'suspension'
        ? both(`  ${complaintId} 中止 ${DAYS_ASKED} 天`, `  ${complaintId} suspended for ${DAYS_ASKED} days`)
        : both(
            `  ${complaintId} ${CLOCK_WORDS.whole_case.zh}延期 ${DAYS_ASKED} 天`,
            `  ${complaintId}: ${CLOCK_WORDS.whole_case.en} extended by ${DAYS_ASKED} days`,
          ),
    ),
    ...(sleep.from < sleep.to
      ? [
          both(
            `  机器停机：${sleep.from.slice(0, 16)} 至 ${sleep.to.slice(0, 16)}`,
            `  the machine is off: ${sleep.from.slice(0, 16)} to ${sleep.to.slice(0, 16)}`,
          ),
        ]
      : []),
  ];
  return [...sentences.map((sentence) => sentence[lang]), ''];
};
