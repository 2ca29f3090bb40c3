import type { Sentence } from '../kernel/rule.js';
import { timeWords } from './date-words.js';
import type { Explanation, ToldChange, ToldPause } from './explanation.js';

/** What has moved the date since the clock started: pauses, then every other change in its order. */
export const changeSentences = ({ pauses, extensions, changes }: Explanation): Sentence[] => [
  ...pauses.map((pause) => pauseSentence(pause)),
  ...extensions.map(({ at, days, oldDueAt, newDueAt }) =>
    moved(
      {
        zh: `${timeWords(at).zh}批准延长${days}日`,
        en: `Extended by ${days} calendar day${days === 1 ? '' : 's'} (${timeWords(at).en})`,
      },
      { oldDueAt, newDueAt, reason: null },
    ),
  ),
  ...changes.flatMap((change) => otherChange(change) ?? []),
];

const pauseSentence = ({ from, to }: ToldPause): Sentence => {
  const since = timeWords(from);
  if (to === null)
    return {
      zh: `自${since.zh}起暂停，恢复后续算剩余的时间。`,
      en: `Paused since ${since.en}; what was left then is left when it goes on.`,
    };
  const until = timeWords(to);
  return {
    zh: `自${since.zh}至${until.zh}暂停，恢复后续算剩余的时间。`,
    en: `Paused from ${since.en} to ${until.en}; what was left then was left when it went on.`,
  };
};

const otherChange = (change: ToldChange): Sentence | undefined => {
  const at = timeWords(change.recordedAt);
  switch (change.kind) {
    case 'paused':
    case 'resumed':
    case 'extended':
      return undefined;
    case 'rewound':
      return moved({ zh: `${at.zh}并案`, en: `Merged (${at.en})` }, change);
    case 'adopted':
      return { zh: `${at.zh}并案，期限由并入的事项承接。`, en: `Taken over from a merged case (${at.en}).` };
    case 'outer_moved':
      // It also comes when the law's clock starts beside this one, which moves nothing.
      if (change.oldDueAt === change.newDueAt) return undefined;
      return moved({ zh: `${at.zh}法定期限变动`, en: `The limit of the law moved (${at.en})` }, change);
    case 'revived':
      return { zh: `${at.zh}恢复办理，沿用原期限。`, en: `Taken up again under its old date (${at.en}).` };
    case 'stage_moved':
      return moved({ zh: `${at.zh}选举阶段调整`, en: `A stage of the election was moved (${at.en})` }, change);
    case 'polling_moved':
      return moved({ zh: `${at.zh}投票日调整`, en: `Polling day was moved (${at.en})` }, change);
    case 'calendar_loaded':
      return moved({ zh: `${at.zh}载入放假安排`, en: `Public holidays were loaded (${at.en})` }, change);
    default:
      return change.kind satisfies never;
  }
};

type Moved = Pick<ToldChange, 'oldDueAt' | 'newDueAt' | 'reason'>;

const moved = (what: Sentence, { oldDueAt, newDueAt, reason }: Moved): Sentence => {
  const [before, after] = [timeWords(oldDueAt), timeWords(newDueAt)];
  const because = reason === null ? { zh: '', en: '' } : { zh: `（${reason}）`, en: `, reason: ${reason}` };
  return oldDueAt === newDueAt
    ? { zh: `${what.zh}${because.zh}，截止时间不变。`, en: `${what.en}${because.en}; the due time stays.` }
    : {
        zh: `${what.zh}${because.zh}，截止时间由${before.zh}改为${after.zh}。`,
        en: `${what.en}${because.en}; due at ${after.en} instead of ${before.en}.`,
      };
};
