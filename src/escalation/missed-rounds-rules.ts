import type { Supervision } from '../cases/entities/supervision.entity.js';

export type RoundMissed = Pick<Supervision, 'id' | 'groupId' | 'missedAt'>;

/**
 * The groups which, with the rounds missed just now, have missed `from` of them on this case, and had not before: each is told of once,
 * however many were found at one time.
 */
export const groupsToRefer = (rounds: readonly RoundMissed[], missedNow: ReadonlySet<string>, from: number): string[] => {
  const groups = [...new Set(rounds.filter(({ id }) => missedNow.has(id)).map(({ groupId }) => groupId))];
  return groups.filter((groupId) => {
    const missed = rounds.filter((round) => round.groupId === groupId && (round.missedAt !== null || missedNow.has(round.id)));
    const before = missed.filter(({ id }) => !missedNow.has(id));
    return before.length < from && missed.length >= from;
  });
};
