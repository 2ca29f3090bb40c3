import { firstObjection, refusal, type Rule } from '../../kernel/rule.js';
import type { Day } from '../../kernel/time.js';

/** How an article is called in addresses. */
export const isSlug = (slug: string): boolean => slug.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);

export type SaveFacts = { revision: number; writtenOver: number; unknownCodes: readonly string[] };

const nobodySavedBetween: Rule<SaveFacts> = ({ revision, writtenOver }) => (revision === writtenOver ? undefined : CHANGED);

const codesAreKnown: Rule<SaveFacts> = ({ unknownCodes: [code] }) =>
  code === undefined ? undefined : refusal('guidance-draft.code', `没有代码 ${code}。`, `There is no code ${code}.`);

/** Why a draft cannot be saved. */
export const objectionToSave = firstObjection<SaveFacts>([codesAreKnown, nobodySavedBetween]);

export type PublishFacts = {
  revision: number;
  read: number;
  basedOn: number;
  latest: number;
  validFrom: Day;
  latestFrom: Day | null;
  today: Day;
};

const isWhatWasRead: Rule<PublishFacts> = ({ revision, read }) => (revision === read ? undefined : CHANGED);

/** Otherwise what somebody else published in between would vanish unseen. */
const isBasedOnTheLatest: Rule<PublishFacts> = ({ basedOn, latest }) =>
  basedOn === latest
    ? undefined
    : refusal(
        'guidance-draft.older-version',
        `此草稿基于第 ${basedOn} 版，现行最新为第 ${latest} 版，请按最新版重新起草。`,
        `The draft is based on version ${basedOn}, the latest is ${latest}; write it anew from the latest.`,
      );

/** What was said yesterday cannot be changed today, and versions follow one another. */
const beginsInTime: Rule<PublishFacts> = ({ validFrom, latestFrom, today }) =>
  validFrom >= today && validFrom >= (latestFrom ?? validFrom)
    ? undefined
    : refusal(
        'guidance-draft.valid-from',
        '生效日不能早于今天，也不能早于上一版的生效日。',
        'It can be said from today on at the earliest, and not before the version before it.',
      );

/** Why a draft cannot be published. */
export const objectionToPublish = firstObjection<PublishFacts>([isWhatWasRead, isBasedOnTheLatest, beginsInTime]);

const CHANGED = refusal(
  'guidance-draft.changed',
  '草稿已被他人修改，请先查看最新内容。',
  'Somebody else has changed the draft; look at it first.',
);
