import { readFileSync } from 'node:fs';
import type { Shot } from './load/job.js';
import type { KnownCode } from './target/site.js';

/** From the project's folder, in which npm runs its scripts. */
const MESSAGES = 'test/fixtures/citizen-messages.jsonl';
const CODES = ['S4-01', 'S4-02', 'S4-03', 'S4-04', 'S3-01', 'S3-05', 'S2-01', 'S1-03'];
const STATES = ['registered', 'routed', 'verifying', 'correcting', 'explaining', 'replied', 'closed'];
const TERMS = 200;
/** On the day on which the sites with cases stand. */
const RECEIVED_AT = '2026-10-12T08:30:00+08:00';

type Message = { topic: string; text: string; at: string };
export type Place = { townCode: string; villageCode: string };

const messages = (): Message[] =>
  readFileSync(MESSAGES, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Message);

const post = (path: string, body: object): Shot => ({ method: 'POST', path, body: JSON.stringify(body) });

/** Calls as a clerk types them in: real texts, complete, so that they can be accepted; every one another person. */
export const registerShots = (places: readonly Place[], receivedAt = RECEIVED_AT): Shot[] =>
  messages().map(({ topic, text }, index) =>
    post('/api/cases', {
      channel: 'CALL',
      receivedAt,
      ...places[index % places.length],
      occurrence: 'occurred',
      narrative: text,
      remedySought: topic,
      privacyNoticeGiven: true,
      allegations: [{ code: CODES[index % CODES.length], text: topic }],
      complainant: { kind: 'NAMED_UNVERIFIED', name: '王小河', phone: '139@n@', replyChannel: 'PHONE' },
      channelDetails: { callStart: receivedAt, readBackConfirmed: true },
    }),
  );

export const statusShots = (codes: readonly KnownCode[]): Shot[] =>
  codes.map(({ number, code }) => post('/api/public/status', { number, code }));

/** The same as a browser asks for the page. */
export const statusPageShots = (codes: readonly KnownCode[]): Shot[] =>
  codes.map(({ number, code }) => ({
    method: 'POST',
    path: '/status',
    body: new URLSearchParams({ number, code }).toString(),
    isForm: true,
  }));

/** The 20 newest of a town in a state. */
export const listShots = (places: readonly Place[]): Shot[] =>
  [...new Set(places.map(({ townCode }) => townCode))].flatMap((townCode) =>
    STATES.map((state): Shot => ({ method: 'GET', path: `/api/cases?townCode=${townCode}&state=${state}&limit=20` })),
  );

/** Words of `length` ideographs as they stand in the messages, frequent and rare. */
export const searchShots = (length: number): Shot[] =>
  messages()
    .flatMap(({ text }) => new RegExp(`\\p{Script=Han}{${length}}`, 'u').exec(text.slice(10))?.[0] ?? [])
    .slice(0, TERMS)
    .map((term): Shot => ({ method: 'GET', path: `/api/cases?q=${encodeURIComponent(term)}&limit=20` }));

/** What a clerk has typed so far, compared with the village's other complaints of the stage. */
export const similarShots = (places: readonly Place[]): Shot[] =>
  messages()
    .slice(0, TERMS)
    .map(({ text }, index) =>
      post('/api/intake/similar', { text: text.slice(0, 200), villageCode: places[index % places.length]?.villageCode }),
    );

export const acceptShots = (ids: readonly string[]): Shot[] => ids.map((id) => post(`/api/cases/${id}/steps/accept`, {}));
