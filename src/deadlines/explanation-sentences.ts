import type { Sentence } from '../kernel/rule.js';
import { dayOf } from '../kernel/time.js';
import { boundSentences } from './bound-sentences.js';
import { changeSentences } from './change-sentences.js';
import { dayWords, timeWords } from './date-words.js';
import { dayRunWords } from './day-run-words.js';
import type { Explanation } from './explanation.js';
import { COLUMN_WORDS, START_WORDS, durationWords, limitWords } from './explanation-words.js';

/** What the sentences say beside the count itself. `source` is the law or norm with its articles; `name` what the clock is called. */
export type Wording = { name: Sentence; source: Sentence; start: 'first' | 'again' };

/** How the date was worked out, sentence by sentence: the rule, the count, what changed it, which time won, and what it is. */
export const explanationSentences = (told: Explanation, wording: Wording): { zh: string[]; en: string[] } => {
  const sentences = [
    ruleSentence(told, wording),
    mergeSentence(told),
    countSentence(told, wording),
    ...changeSentences(told),
    ...boundSentences(told),
    ...warnings(told),
    dueSentence(told),
  ].filter((sentence) => sentence !== undefined);
  return { zh: sentences.map(({ zh }) => zh), en: sentences.map(({ en }) => en) };
};

const ruleSentence = (told: Explanation, { name, source }: Wording): Sentence => {
  const limit = limitWords({ text: told.limitText, mode: told.countingMode, count: told.count ?? 0 });
  const [column, another] = told.columns;
  const isOfOne = column !== undefined && another === undefined;
  const of = isOfOne ? COLUMN_WORDS[column] : { zh: '', en: '' };
  return told.legal
    ? {
        zh: `${name.zh}：${limit.zh}，法定期限，依据${source.zh}。`,
        en: `The limit for ${name.en} is ${limit.en}, set by ${source.en}.`,
      }
    : {
        zh: `${name.zh}：${limit.zh}${isOfOne ? `（${of.zh}）` : ''}，内部办理期限，参照${source.zh}。`,
        en: `The limit for ${name.en} is ${limit.en}${isOfOne ? ` (${of.en})` : ''}, our own standard after ${source.en}.`,
      };
};

const mergeSentence = ({ startedAt, baseStartedAt }: Explanation): Sentence | undefined => {
  if (startedAt === baseStartedAt) return undefined;
  const [from, to] = [dayWords(dayOf(baseStartedAt)), dayWords(dayOf(startedAt))];
  return {
    zh: `因并案，起算日由${from.zh}提前到最早一件的${to.zh}。`,
    en: `Because of a merge it counts from the earliest case: ${to.en} instead of ${from.en}.`,
  };
};

const countSentence = (told: Explanation, { start }: Wording): Sentence => {
  const day = dayOf(told.startedAt);
  const from = dayWords(day);
  const why = start === 'again' ? { zh: '重新起算之日', en: 'the day it began anew' } : START_WORDS[told.clock];
  const at = timeWords(told.startedAt);
  if (told.wall) {
    const [length, to] = [durationWords(told.wall.minutes), timeWords(told.wall.to)];
    return {
      zh: `从${at.zh}（${why.zh}）起连续计算${length.zh}，夜间和节假日不扣除，到${to.zh}。`,
      en: `Counted round the clock, nights and holidays included, from ${at.en} (${why.en}): ${length.en}, until ${to.en}.`,
    };
  }
  if (told.count === null)
    return {
      zh: `从${from.zh}（${why.zh}）起，期限由交办的人员直接指定，不按日数推算。`,
      en: `It runs from ${from.en} (${why.en}) to a date set by the person who gave the task; no days are counted.`,
    };
  if (told.count === 0) return { zh: `${from.zh}（${why.zh}）当日24时届满。`, en: `It ends at 24:00 of ${from.en} (${why.en}).` };
  const unit = limitWords({ text: told.limitText, mode: told.countingMode, count: told.count });
  const runs = dayRunWords(told.days, day.slice(0, 4));
  return {
    zh: `从${from.zh}（${why.zh}，不计入）起数${unit.zh}：${runs.zh}。`,
    en: `Counting ${unit.en} from ${from.en} (${why.en}, not counted): ${runs.en}.`,
  };
};

const warnings = ({ endsOnDayOff, days, provisional, countsAsNow, side, winner }: Explanation): Sentence[] => {
  const told: Sentence[] = [];
  if (endsOnDayOff && winner === 'limit')
    told.push({
      zh: '最后一日是休息日；机关的期限不因休息日顺延。',
      en: 'The last day is a day off; a limit of the authorities does not roll over it.',
    });
  if (provisional) {
    const years = [...new Set(days.filter(({ isProvisional }) => isProvisional).map(({ day }) => day.slice(0, 4)))];
    const of = years.length > 0 ? { zh: `${years.join('、')}年`, en: ` of ${years.join(', ')}` } : { zh: '', en: '' };
    told.push(
      side === 'citizen'
        ? {
            zh: `${of.zh}放假安排尚未载入，暂只除去周末，日期可能变动；在载入之前，申请期不会关闭。`,
            en: `The public holidays${of.en} are not known yet, so only weekends are left out and the date may move; until they are loaded the window is not closed.`,
          }
        : {
            zh: `${of.zh}放假安排尚未载入，暂只除去周末；载入后重新计算，日期可能提前或推后。`,
            en: `The public holidays${of.en} are not known yet, so only weekends are left out; once they are loaded it is counted again and may move either way.`,
          },
    );
  }
  if (!countsAsNow)
    told.push({
      zh: '此后放假安排有变动，上列逐日计算按现行安排；截止时间仍以当时算定的为准。',
      en: 'The holidays have changed since: the days above follow those now in force, the due time stays as it was set then.',
    });
  return told;
};

const dueSentence = ({ dueAt, pausedAt, metAt, cancelledAt, breachedAt, side }: Explanation): Sentence => {
  const [due, ended] = [timeWords(dueAt), metAt ?? cancelledAt];
  if (pausedAt !== null && ended === null)
    return {
      zh: `目前暂停计算；暂停前的截止时间是${due.zh}，恢复后重新推算。`,
      en: `It stands still now; before the pause it was due at ${due.en}, and will be worked out anew when it goes on.`,
    };
  const until = side === 'citizen' ? { zh: '可以申请到', en: 'Open until ' } : { zh: '截止时间是', en: 'Due at ' };
  const late = breachedAt === null ? { zh: '', en: '' } : { zh: '，已经超期', en: ', and it was missed' };
  const over = ended === null ? undefined : timeWords(ended);
  const word =
    metAt === null
      ? { zh: '撤销', en: 'cancelled' }
      : side === 'citizen'
        ? { zh: '届满', en: 'closed' }
        : { zh: '办结', en: 'met' };
  return {
    zh: `${until.zh}${due.zh}${late.zh}${over ? `；已于${over.zh}${word.zh}` : ''}。`,
    en: `${until.en}${due.en}${late.en}${over ? `; ${word.en} at ${over.en}` : ''}.`,
  };
};
