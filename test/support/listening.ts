import { until } from './until.js';

export type Heard = { id?: string; event: string; data: { changes?: { caseId: string; kinds: string[] }[] } };

/** A screen that listens to what changes. */
export type Listening = {
  heard: Heard[];
  /** Every kind of news about that case so far. */
  kindsOf(caseId: string): string[];
  /** Waits until something was heard that fits. */
  hears(fits: (heard: Heard) => boolean): Promise<Heard>;
  /** Resolves when the server has closed the line. */
  over: Promise<void>;
  hangUp(): void;
};

export const listen = async (url: string, cookie: string, lastEventId?: string): Promise<Listening> => {
  const cut = new AbortController();
  const headers = { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  const response = await fetch(new URL('/api/changes', url), { headers, signal: cut.signal });
  if (!response.ok || !response.body) throw new Error(`nobody may listen: ${response.status} ${await response.text()}`);
  const heard: Heard[] = [];
  const over = collect(response.body, heard);
  return {
    heard,
    kindsOf: (caseId) =>
      heard.flatMap(({ data }) => (data.changes ?? []).filter((c) => c.caseId === caseId).flatMap((c) => c.kinds)),
    hears: async (fits) => {
      await until('the news that a screen waits for', () => heard.some(fits));
      return heard.find(fits)!;
    },
    over,
    hangUp: () => cut.abort(),
  };
};

const collect = async (body: ReadableStream<Uint8Array>, heard: Heard[]): Promise<void> => {
  const words = new TextDecoder();
  let text = '';
  try {
    for await (const piece of body) {
      const blocks = (text + words.decode(piece, { stream: true })).split('\n\n');
      text = blocks.pop() ?? '';
      heard.push(...blocks.filter((block) => !block.startsWith(':')).map(heardIn));
    }
  } catch (error) {
    // Hung up by ourselves.
    if ((error as Error).name !== 'AbortError') throw error;
  }
};

const heardIn = (block: string): Heard => {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)));
  return { id: fields['id'], event: fields['event'], data: JSON.parse(fields['data']) };
};
