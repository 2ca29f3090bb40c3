import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { LookBackResult, LookBackVoice } from '../cases/vocabulary.js';
import { ITEM_NAMES, ITEMS, type LookBackItem } from './look-back-items.js';

export type ItemResult = { result: LookBackResult; note: string | null };

export type FillingFacts = {
  items: Readonly<Record<LookBackItem, ItemResult>>;
  sample: readonly LookBackVoice[];
  isRerun: boolean;
  isFilled: boolean;
};

const CODED_PERSON = /^[A-Z]{1,4}\d{0,2}$/;

const itIsFilledOnce: Rule<FillingFacts> = ({ isFilled }) =>
  isFilled
    ? refusal('look-back.filled', '这次回查已填报，不能更改。', 'This look-back has been filled; records are not changed.')
    : undefined;

/** A bare "failed" helps nobody, and "does not apply" is a claim. */
const whatDidNotPassSaysWhy: Rule<FillingFacts> = ({ items }) => {
  const silent = ITEMS.find((item) => items[item].result !== 'pass' && items[item].note === null);
  return silent
    ? refusal(
        'look-back.note-missing',
        `${ITEM_NAMES[silent]}未合格或不适用，须写明情况。`,
        `Say why "${silent}" did not pass or does not apply.`,
      )
    : undefined;
};

const publicWasHeard: Rule<FillingFacts> = ({ items: { publicVoice }, sample }) =>
  publicVoice.result === 'pass' && publicVoice.note === null && sample.length === 0
    ? refusal(
        'look-back.voice-missing',
        '群众反映须记下听取了谁的意见。',
        'Record whom you asked before saying that the public is content.',
      )
    : undefined;

/** Villages are small: a sample holds codes, never names. */
const voicesAreCoded: Rule<FillingFacts> = ({ sample }) =>
  sample.every(({ who }) => CODED_PERSON.test(who))
    ? undefined
    : refusal(
        'look-back.voice-not-coded',
        '受访人只写代号（如 V1、VEC、REP、NEW），不写姓名。',
        'Persons asked are written as codes like V1, VEC, REP or NEW, never by name.',
      );

/** A re-run is looked back on in full (scenario 5): ① and ② decide over it, ③ must have been taken. */
const rerunIsLookedAtInFull: Rule<FillingFacts> = ({ isRerun, items }) =>
  isRerun && ITEMS.some((item) => items[item].result === 'n_a')
    ? refusal('look-back.rerun-in-full', '重做环节的回查三项都须有结论。', 'For a re-run each of the three items needs a result.')
    : undefined;

/** What speaks against this filling. */
export const objectionToFilling = firstObjection([
  itIsFilledOnce,
  rerunIsLookedAtInFull,
  whatDidNotPassSaysWhy,
  voicesAreCoded,
  publicWasHeard,
]);

export const failedItems = (items: FillingFacts['items']): LookBackItem[] => ITEMS.filter((i) => items[i].result === 'fail');

/** A re-run stands when ① and ② passed; what people say of it is heard, but opens a case of its own. */
export const isRerunRejected = ({ procedure, archive }: FillingFacts['items']): boolean =>
  procedure.result === 'fail' || archive.result === 'fail';
