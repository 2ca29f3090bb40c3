/** A case that changed, and by what. */
export type CaseChange = { caseId: string; kinds: string[] };
/** `reset`: too much was missed, read anew. `over`: the session has ended; the line comes back with the next one. */
export type News = { event: 'cases'; changes: CaseChange[] } | { event: 'reset' } | { event: 'over' };
type Hear = (news: News) => void;

const NAME = 'huicha.changes';
/** After the server refused a stream or ended it (ms). */
const AGAIN_MS = 30_000;

const hearers = new Set<Hear>();
let stop: (() => void) | undefined;

/** Listens to what changes for as long as somebody wants to know. All tabs of a browser share one line: it has only a handful to each server. */
export const hearChanges = (hear: Hear): (() => void) => {
  hearers.add(hear);
  stop ??= start();
  return () => {
    hearers.delete(hear);
    if (hearers.size > 0) return;
    stop?.();
    stop = undefined;
  };
};

const tellAll: Hear = (news) => {
  for (const hear of hearers) hear(news);
};

const start = (): (() => void) => {
  const end = new AbortController();
  // Without TLS there are no locks, and each tab has a line of its own.
  if (!('locks' in navigator)) {
    openLine(tellAll, end.signal);
    return () => end.abort();
  }
  const neighbours = new BroadcastChannel(NAME);
  neighbours.addEventListener('message', ({ data }: MessageEvent<News>) => tellAll(data));
  const pass: Hear = (news) => {
    tellAll(news);
    neighbours.postMessage(news);
  };
  const hold = async (): Promise<void> => {
    openLine(pass, end.signal);
    await new Promise((resolve) => end.signal.addEventListener('abort', resolve));
  };
  navigator.locks.request(NAME, { signal: end.signal }, hold).catch((reason: unknown) => {
    if (!end.signal.aborted) throw reason;
  });
  return () => {
    end.abort();
    neighbours.close();
  };
};

/** `isAgain`: a line in place of one that is gone, and nobody knows what was said in between. */
const openLine = (hear: Hear, signal: AbortSignal, isAgain = false): void => {
  if (signal.aborted) return;
  const line = new EventSource('/api/changes');
  let again: ReturnType<typeof setTimeout> | undefined;
  const openAgain = (): void => {
    again ??= setTimeout(() => openLine(hear, signal, true), AGAIN_MS);
  };
  if (isAgain) line.addEventListener('ready', () => hear({ event: 'reset' }), { once: true });
  line.addEventListener('cases', ({ data }: MessageEvent<string>) => {
    hear({ event: 'cases', ...(JSON.parse(data) as { changes: CaseChange[] }) });
  });
  line.addEventListener('reset', () => hear({ event: 'reset' }));
  line.addEventListener('over', () => {
    line.close();
    hear({ event: 'over' });
    // Whoever signs in again over the open desk is told again; until then the server refuses.
    openAgain();
  });
  line.addEventListener('error', () => {
    // The browser comes back by itself where the line was lost, not where it was refused.
    if (line.readyState === EventSource.CLOSED && !signal.aborted) openAgain();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(again);
    line.close();
  });
};
