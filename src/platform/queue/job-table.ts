import type { JobHandler, QueueName } from './job-queue.js';

/**
 * What a room contributes: the handler of an outbox message; with `everyMs` (ms) of a schedule; with `kind: 'alarm'` of jobs that rooms add to
 * the queue themselves and can do without.
 */
export type JobRoute = { name: string; handler: JobHandler; everyMs?: number; kind?: 'alarm'; queue?: QueueName };

export type Schedule = { name: string; everyMs: number; queue: QueueName };

/** Who works what: name of a message, schedule or alarm → handler, how often the schedules run, and which queue each name takes. */
export type JobTable = {
  messages: ReadonlyMap<string, JobHandler>;
  scheduled: ReadonlyMap<string, JobHandler>;
  alarms: ReadonlyMap<string, JobHandler>;
  schedules: readonly Schedule[];
  queues: ReadonlyMap<string, QueueName>;
};

const isMessage = ({ everyMs, kind }: JobRoute): boolean => everyMs === undefined && kind === undefined;

/** The job table has a gap or a double; the application must not start. */
export class JobTableError extends Error {}

const objectionTo = (routes: readonly JobRoute[], knownMessageNames: readonly string[]): string | undefined => {
  const known = new Set(knownMessageNames);
  const seen = new Set<string>();
  for (const route of routes) {
    const { name, everyMs } = route;
    if (seen.has(name)) return `Two job routes are named '${name}'; every message and schedule has exactly one handler.`;
    seen.add(name);
    if (isMessage(route) && !known.has(name))
      return `The job route '${name}' handles a message that nobody announces; name it in the list of messages or remove it.`;
    if (!isMessage(route) && known.has(name))
      return `'${name}' is both a message and a schedule or alarm; give the latter another name.`;
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
    messages: handlersOf(routes.filter(isMessage)),
    scheduled: handlersOf(routes.filter(({ everyMs }) => everyMs !== undefined)),
    alarms: handlersOf(routes.filter(({ everyMs, kind }) => everyMs === undefined && kind === 'alarm')),
    schedules: routes.flatMap(({ name, everyMs, queue = 'maintenance' }) =>
      everyMs === undefined ? [] : [{ name, everyMs, queue }],
    ),
    queues: new Map(routes.map(({ name, queue = 'maintenance' }) => [name, queue])),
  };
};
