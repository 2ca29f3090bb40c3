import type { CaseRows } from './chronicle.js';

/** Each "not satisfied" has its follow-up with its clock; the clock runs exactly as long as the follow-up is open, and an answer has its words. */
export const unsatisfiedAreFollowed = ({ callBacks, followUps, clocks }: CaseRows): string[] => [
  ...callBacks
    .filter(({ id, satisfaction }) => satisfaction === 'DISSATISFIED' && followUps.every((f) => f.callBackId !== id))
    .map(({ id }) => `nobody follows up call-back ${id}`),
  ...followUps.flatMap(({ id, endedAt, endedBy, answer }) => {
    const clock = clocks.find((c) => c.clock === 'follow_up' && c.subjectId === id);
    if (!clock) return [`follow-up ${id} has no clock`];
    if ((clock.slot !== null) !== (endedAt === null)) return [`follow-up ${id} and its clock do not end together`];
    return (endedBy === 'answer') === (answer !== null && clock.metAt !== null)
      ? []
      : [`follow-up ${id} ended without its words`];
  }),
];
