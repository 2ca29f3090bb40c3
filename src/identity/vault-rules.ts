import { refusal, type Rule } from '../kernel/rule.js';
import type { Person, VaultContents, VaultPatch } from './vault-contents.js';

/** Nobody reads an identity without saying why (model §4.11). */
export const readingHasAReason: Rule<{ reason: string }> = ({ reason }) =>
  reason.trim().length < 2
    ? refusal(
        'identity.reason-required',
        '查看反映人身份信息须写明理由。',
        'Reading an identity takes a reason; please state it.',
      )
    : undefined;

/** The contents after a supplement: what was there stays findable, nothing verbatim is overwritten. Throws RangeError on a text's name already taken. */
export const supplemented = (
  contents: VaultContents,
  { person = {}, texts = {}, channelPrivate = {} }: VaultPatch,
): VaultContents => {
  const taken = Object.keys(texts).find((name) => name in (contents.texts ?? {}));
  if (taken !== undefined)
    throw new RangeError(`The vault already holds a text "${taken}"; a supplement needs a name of its own.`);
  const given = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined && value !== null)) as Person;
  const replaces = Object.keys(given).some((field) => contents.person[field as keyof Person] != null);
  return {
    ...contents,
    person: { ...contents.person, ...given },
    texts: { ...contents.texts, ...texts },
    channelPrivate: { ...contents.channelPrivate, ...channelPrivate },
    formerPersons: [...(contents.formerPersons ?? []), ...(replaces ? [contents.person] : [])],
  };
};
