import type { Channel, ComplainantKind, Contact } from '../cases/vocabulary.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';

/** What is known of who complains. A caller's line is not among it: a number is no identity. */
export type KnownOfComplainant = {
  channel: Channel;
  kind?: ComplainantKind;
  anonymous?: boolean;
  name?: string;
  phone?: string;
  address?: string;
  email?: string;
  agentFor?: string;
  /** A document was shown at the desk. */
  idShown?: boolean;
};

/** How the complainant can be reached at all. */
export const contactOf = ({ channel, kind, phone, address, email, name, anonymous }: KnownOfComplainant): Contact => {
  if (channel === 'LOOKBACK' || kind === 'STAFF_SELF_REPORT') return 'NONE';
  if (phone || address || email) return 'ADDRESS';
  const isUnnamed = anonymous || kind === 'ANONYMOUS' || !name;
  return isUnnamed && (channel === 'LETTER' || channel === 'TRANSFER_IN') ? 'NONE' : 'CODE_ONLY';
};

/** The kind as given, else what the rest says; null where the desk still has to ask. */
export const kindOf = ({ channel, kind, anonymous, name, agentFor }: KnownOfComplainant): ComplainantKind | null => {
  if (kind) return kind;
  if (agentFor) return 'AGENT';
  if (name && !anonymous) return 'NAMED_UNVERIFIED';
  return anonymous || channel === 'ONLINE' ? 'ANONYMOUS' : null;
};

/** Verified is who was called back on the own number, or showed a document: neither a signature nor a number alone does. */
const verifiedMeansChecked: Rule<KnownOfComplainant> = ({ kind, name, phone, idShown }) =>
  kind === 'NAMED_VERIFIED' && !(name && (phone || idShown))
    ? refusal(
        'complainant.not-verifiable',
        '“实名已核实”须有姓名，并有可回拨的电话或已出示证件；署名或来电号码本身不等于身份。',
        '"Named, verified" takes a name and a number called back or a document shown; a signature or a number alone is no identity.',
      )
    : undefined;

const anonymousIsAnonymous: Rule<KnownOfComplainant> = ({ kind, anonymous }) =>
  anonymous && (kind === 'NAMED_VERIFIED' || kind === 'NAMED_UNVERIFIED')
    ? refusal('complainant.anonymous-and-named', '不能同时登记为匿名和实名。', 'Nobody is both anonymous and named.')
    : undefined;

export const objectionToComplainant = firstObjection([verifiedMeansChecked, anonymousIsAnonymous]);

/** R17: more than five visitors are recorded, not refused; they are asked to choose at most five representatives. */
export const representativesAreChosen: Rule<{ channel: Channel; headcount: number | null; representatives: number }> = ({
  channel,
  headcount,
  representatives,
}) =>
  channel === 'VISIT' && (headcount ?? 0) > 5 && representatives === 0
    ? refusal(
        'visit.choose-representatives',
        `来访 ${headcount} 人，已如实登记。请来访人推选不超过五名代表，并补充登记代表姓名。`,
        `${headcount} visitors are on record. Please ask them to choose at most five representatives and add their names.`,
      )
    : undefined;
