import type { JobHandler } from './job-queue.js';

/** What a room contributes: the handler of an outbox message, or with `everyMs` (ms) of a schedule. */
export type JobRoute = { name: string; handler: JobHandler; everyMs?: number };

export type Schedule = { name: string; everyMs: number };

/** Who works what: message name → handler, schedule name → handler, and how often the schedules run. */
export type JobTable = {
  messages: ReadonlyMap<string, JobHandler>;
  scheduled: ReadonlyMap<string, JobHandler>;
  schedules: readonly Schedule[];
};

/** The job table has a gap or a double; the application must not start. */
export class JobTableError extends Error {}

const objectionTo = (routes: readonly JobRoute[], knownMessageNames: readonly string[]): string | undefined => {
  const known = new Set(knownMessageNames);
  const seen = new Set<string>();
  for (const { name, everyMs } of routes) {
    if (seen.has(name)) return `Two job routes are named '${name}'; every message and schedule has exactly one handler.`;
    seen.add(name);
    if (everyMs === undefined && !known.has(name))
      return `The job route '${name}' handles a message that nobody announces; name it in the list of messages or remove it.`;
    if (everyMs !== undefined && known.has(name))
      return `'${name}' is both a message and a schedule; give the schedule another name.`;
    if (everyMs !== undefined && !(everyMs >= 1))
      return `The schedule '${name}' needs an interval of at least 1 ms, not ${everyMs}.`;
  }
  const orphan = knownMessageNames.find((name) => !seen.has(name));
  return orphan === undefined
    ? undefined
    : `The message '${orphan}' has no handler; add a job route for it or stop announcing it.`;
};

/** Gathers the rooms' routes. Throws JobTableError on a double, a message without a handler, or a handler without a message. */
export const buildJobTable = (routes: readonly JobRoute[], knownMessageNames: readonly string[]): JobTable => {
  const objection = objectionTo(routes, knownMessageNames);
  if (objection) throw new JobTableError(objection);
  const handlersOf = (some: readonly JobRoute[]): ReadonlyMap<string, JobHandler> =>
    new Map(some.map(({ name, handler }) => [name, handler]));
  return {
    messages: handlersOf(routes.filter(({ everyMs }) => everyMs === undefined)),
    scheduled: handlersOf(routes.filter(({ everyMs }) => everyMs !== undefined)),
    schedules: routes.flatMap(({ name, everyMs }) => (everyMs === undefined ? [] : [{ name, everyMs }])),
  };
};
