import type { Session } from '../session/session.js';

type Acts = Session['acts'];

/** The sections of the administration, each for those to whom the server gives one of its acts. */
export const SECTIONS = [
  { key: 'staff', acts: ['openAccounts', 'changeStaff', 'recordAbsences', 'resetAccounts'] },
  { key: 'groups', acts: ['foundGroups', 'readDeclarations'] },
  { key: 'elections', acts: ['moveElectionDays', 'foundElections'] },
  { key: 'villages', acts: ['flagVillages', 'decideHotspots'] },
  { key: 'guidance', acts: ['writeGuidance'] },
  { key: 'limits', acts: ['overrideLimits', 'moveElectionDays'] },
  { key: 'holidays', acts: ['loadHolidays'] },
  { key: 'jobs', acts: ['lookAfterJobs'] },
  { key: 'open311', acts: ['keepOpen311'] },
  { key: 'audit', acts: ['readAudit'] },
  { key: 'retention', acts: ['readRetention'] },
  { key: 'categories', acts: [] },
  { key: 'tokens', acts: [] },
] as const satisfies readonly { key: string; acts: readonly Acts[number][] }[];

export type SectionKey = (typeof SECTIONS)[number]['key'];

/** Without an act of its own a section is for everybody who comes here. */
export const sectionsFor = (acts: Acts): SectionKey[] =>
  SECTIONS.filter((section) => section.acts.length === 0 || section.acts.some((act) => acts.includes(act))).map(({ key }) => key);
