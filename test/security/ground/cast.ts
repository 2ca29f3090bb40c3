import { namesake, there } from './second-district.js';

/** Who plays which part in the life of a case. */
export type Cast = {
  clerk: string;
  supervisor: string;
  leader: string;
  members: readonly [string, string];
  townLeader: string;
  office: string;
  head: string;
  auditor: string;
  townCode: string;
  villageCode: string;
};

export const HOME: Cast = {
  clerk: 'djy01',
  supervisor: 'slfz01',
  leader: 'zd1_zz',
  members: ['zd1_01', 'zd1_02'],
  townLeader: 'zld101',
  office: 'xjb01',
  head: 'fzr01',
  auditor: 'sj01',
  townCode: '990114101',
  villageCode: '990114101205',
};

/** The same guidance group, another town. */
export const OTHER_TOWN: Cast = { ...HOME, townLeader: 'zld102', townCode: '990114102', villageCode: '990114102201' };

/** Another desk, another guidance group, another town. */
export const OTHER_GROUP: Cast = {
  ...HOME,
  clerk: 'djy09',
  leader: 'zd2_zz',
  members: ['zd2_01', 'zd2_02'],
  townLeader: 'zld103',
  townCode: '990114103',
  villageCode: '990114103201',
};

export const OTHER_DISTRICT: Cast = {
  clerk: namesake(HOME.clerk),
  supervisor: namesake(HOME.supervisor),
  leader: namesake(HOME.leader),
  members: [namesake('zd1_01'), namesake('zd1_02')],
  townLeader: namesake(HOME.townLeader),
  office: namesake(HOME.office),
  head: namesake(HOME.head),
  auditor: namesake(HOME.auditor),
  townCode: there(HOME.townCode),
  villageCode: there(HOME.villageCode),
};

/** One account of each role, as the columns of the matrix stand. */
export const ACTORS = [
  ['clerk', 'djy01'],
  ['superv', 'slfz01'],
  ['member', 'zd1_01'],
  ['leader', 'zd1_zz'],
  ['head', 'fzr01'],
  ['townldr', 'zld101'],
  ['townmem', 'zcy101'],
  ['office', 'xjb01'],
  ['liaison', 'jw01'],
  ['review', 'fc01'],
  ['auditor', 'sj01'],
  ['admin', 'admin01'],
] as const;
