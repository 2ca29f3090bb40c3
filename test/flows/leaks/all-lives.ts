import type { Registered } from '../../support/flow/complaint.js';
import type { Flow } from '../../support/flow/flow.js';
import { accusation, accusedLater, fullLife, mergedLives, namedLater, sentOn } from './lives.js';
import { about, answeredAtOnce, askedAgain, doneOver, grave, onSite, relayed, sentBack, takenBack } from './more-lives.js';
import { MOST, secretsOf, type Secrets } from './secrets.js';

export const ALL_SECRETS = Array.from({ length: MOST }, (_, n) => secretsOf(n));

const NAMES = [
  ...([
    'FULL',
    'LATER',
    'VISITOR',
    'ONLINE',
    'SENT',
    'BY_TYPE',
    'BY_ACCOUNT',
    'BY_LATER',
    'GUIDE',
    'GUIDES',
    'QUESTION',
  ] as const),
  ...(['BACK', 'LIST', 'SITE', 'REVIEWED', 'AGAIN', 'GRAVE', 'RERUN', 'HEAD', 'OFFICE', 'REVIEWER', 'LIAISON'] as const),
];

/** The secrets of each life by its name. */
export const OF = Object.fromEntries(NAMES.map((name, n) => [name, ALL_SECRETS[n]!])) as Record<(typeof NAMES)[number], Secrets>;

/** Whose words everybody searches for; the index itself is asked for every mark. */
export const SOUGHT = [OF.FULL, OF.LATER, OF.ONLINE, OF.BY_TYPE, OF.BY_LATER, OF.GUIDE, OF.GRAVE];

/** A life, and whose secrets are in the cases that it leaves, in their order. */
export type Life = { live: () => Promise<Registered | Registered[]>; secrets: readonly Secrets[] };

export const livesIn = (flow: Flow): Life[] => {
  const life = (live: (flow: Flow, s: Secrets) => Promise<Registered | Registered[]>, s: Secrets): Life => ({
    live: () => live(flow, s),
    secrets: [s],
  });
  const staff = (username: string) => ({ staffId: flow.staff(username) });
  const accused = (s: Secrets, respondent: object) => life((f, of) => accusation(f, of, respondent), s);
  const told = (s: Secrets, respondent: object) => life((f, of) => about(f, of, respondent), s);
  return [
    life(fullLife, OF.FULL),
    life(namedLater, OF.LATER),
    { live: () => mergedLives(flow, OF.VISITOR, OF.ONLINE), secrets: [OF.VISITOR, OF.ONLINE] },
    life(sentOn, OF.SENT),
    accused(OF.BY_TYPE, { type: 'TOWN_MEMBER', townCode: '990114101', ...staff('zld101') }),
    accused(OF.BY_ACCOUNT, staff('zld101')),
    life(accusedLater, OF.BY_LATER),
    accused(OF.GUIDE, staff('zd1_01')),
    told(OF.GUIDES, { type: 'GUIDANCE_GROUP' }),
    life(answeredAtOnce, OF.QUESTION),
    life(takenBack, OF.BACK),
    life(relayed, OF.LIST),
    life(onSite, OF.SITE),
    life(sentBack, OF.REVIEWED),
    life(askedAgain, OF.AGAIN),
    life(grave, OF.GRAVE),
    life(doneOver, OF.RERUN),
    told(OF.HEAD, { type: 'HEAD' }),
    told(OF.OFFICE, { type: 'DISTRICT_OFFICE' }),
    told(OF.REVIEWER, staff('fc01')),
    told(OF.LIAISON, staff('jw01')),
  ];
};
