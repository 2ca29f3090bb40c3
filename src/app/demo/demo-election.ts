import type { NewElection } from '../../elections/elections.service.js';
import type { ElectionFile } from './reference-files.js';

/** The file's election as the elections room takes it. `idOf` answers the account id of a username. */
export const demoElection = (file: ElectionFile, idOf: (username: string) => string): NewElection => {
  const { districtCode, term, name, start, end } = file.election;
  return {
    districtCode,
    term,
    name,
    startsOn: start,
    endsOn: end,
    spans: file.calendars.flatMap(({ townCode, stages }) =>
      stages.map((span) => ({ townCode, villageCode: null, stage: span.stage, startsOn: span.start, endsOn: span.end })),
    ),
    pollings: file.calendars.map(({ townCode, pollingDay, ...days }) => ({
      townCode,
      villageCode: null,
      day: pollingDay,
      voterListPostedOn: days.voterListPostedOn,
      nominationMeetingOn: days.nominationMeetingOn,
      candidateListPostedOn: days.candidateListPostedOn,
      supplementaryVoteBy: days.supplementaryVoteBy,
    })),
    villages: file.villages.map(({ code, registeredVoters, seats }) => {
      const key = file.keyVillages.find(({ villageCode }) => villageCode === code);
      return {
        villageCode: code,
        registeredVoters,
        seats,
        flag: key ? (key.kind === '重点村' ? 'KEY' : 'DIFFICULT') : null,
        flagReason: key?.reason ?? null,
        flaggedSince: key?.since ?? null,
        onSiteGuideStaffId: key ? idOf(key.onSiteGuide) : null,
      };
    }),
  };
};
