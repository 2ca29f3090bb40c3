import type { Sentence } from '../kernel/rule.js';
import { dayOf } from '../kernel/time.js';
import { dayWords, timeWords } from './date-words.js';
import type { Candidate, Explanation } from './explanation.js';
import { CANDIDATE_WORDS } from './explanation-words.js';

/** Which times were looked at and which of them won; nothing where there is but one. */
export const boundSentences = ({ candidates, winner }: Explanation): Sentence[] => {
  if (candidates.length < 2) return [];
  const words = candidates.map((candidate) => candidateWords(candidate));
  const won = CANDIDATE_WORDS[winner];
  return [
    {
      zh: `以下时间取最早者：${words.map(({ zh }) => zh).join('；')}。以${won.zh}为准。`,
      en: `The earliest of these holds: ${words.map(({ en }) => en).join('; ')}. It is ${won.en}.`,
    },
  ];
};

const candidateWords = ({ kind, at, ignored }: Candidate): Sentence => {
  const [name, time] = [CANDIDATE_WORDS[kind], kind === 'next_stage' ? dayBegins(dayOf(at)) : timeWords(at)];
  const why =
    ignored === null
      ? { zh: '', en: '' }
      : ignored === 'not-after-start'
        ? { zh: '，不晚于起算时间，不予考虑', en: ', left aside: not after the start' }
        : { zh: '，暂停期间已过，不予考虑', en: ', left aside: it went by during the pause' };
  return { zh: `${name.zh}（${time.zh}${why.zh}）`, en: `${name.en} (${time.en}${why.en})` };
};

const dayBegins = (day: string): Sentence => {
  const { zh, en } = dayWords(day);
  return { zh: `${zh}0时，即前一日24时`, en: `0:00 on ${en}, which is 24:00 of the day before` };
};
