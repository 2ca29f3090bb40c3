import { firstObjection, refusal, type Refusal, type Rule } from '../../kernel/rule.js';

/** In characters as a person counts. */
export const LONGEST_WORD = 20;
/** As asked for: what cases bear from before there was a list may be longer. */
export const LONGEST_TAG = 200;
/** Of one case. */
export const MOST_TAGS = 10;
/** Of one district. */
export const MOST_WORDS = 200;

export type Tagging = { tag: string; tags: readonly string[] };

/** As a word stands in the list. */
export const wordOf = (typed: string): string => typed.normalize('NFC').trim().replaceAll(/ +/gu, ' ');

const DIGITS = /[\p{Nd}〇零幺一二三四五六七八九]/gu;

/** No mark by which a search or a chip would be taken apart, and too few digits for a telephone or any other number. */
export const objectionToWord = (word: string): Refusal | undefined =>
  [...word].length <= LONGEST_WORD &&
  /^[\p{L}\p{Nd}〇][\p{L}\p{M}\p{Nd}〇 ·-]*$/u.test(word) &&
  (word.match(DIGITS) ?? []).length < 4
    ? undefined
    : refusal(
        'tag-word.form',
        `标签词最多 ${LONGEST_WORD} 个字，只用文字、数字、空格、· 和 -，数字不超过三个；不写人名、电话等个人信息。`,
        `A tag is at most ${LONGEST_WORD} letters, digits, spaces, · or -, with at most three digits; and no personal data.`,
      );

const isNotYetThere: Rule<Tagging> = ({ tag, tags }) =>
  tags.includes(tag) ? refusal('tag.there-already', '此件已有这个标签。', 'The case bears this tag already.') : undefined;

const hasRoom: Rule<Tagging> = ({ tags }) =>
  tags.length < MOST_TAGS
    ? undefined
    : refusal('tag.too-many', `一件最多 ${MOST_TAGS} 个标签。`, `A case bears at most ${MOST_TAGS} tags.`);

export const objectionToTag = firstObjection([isNotYetThere, hasRoom]);
