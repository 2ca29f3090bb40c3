import { expect } from '@jest/globals';
import { freshPhone } from '../../support/flow/complaint.js';
import type { Body, Client } from '../../support/world.js';

export const TOWN = '990114101';
export const VILLAGE = '990114101205';

export type Clock = {
  clock: string;
  subjectId: string | null;
  startedAt: string;
  metAt: string | null;
  cancelledAt: string | null;
  pausedAt: string | null;
};
export type Entry = { kind: string; visibility: string };
export type Allegation = { id: string; text: string; code: string | null };

/** What is asked of the desk again and again, by clerk and supervisor who are there once the tests run. */
export const intakeDesk = (of: () => { clerk: Client; supervisor: Client }) => {
  const registered = async (more: object = {}): Promise<Body> => {
    const { status, body } = await of().clerk.post('/api/cases', {
      channel: 'CALL',
      townCode: TOWN,
      villageCode: VILLAGE,
      narrative: '聂广田说名单上没有他。',
      allegations: [{ code: 'S3-01', text: '漏登' }],
      complainant: { name: '聂广田', phone: freshPhone() },
      channelDetails: { callStart: '2026-10-12T08:55:00+08:00' },
      ...more,
    });
    expect(status).toBe(201);
    return body;
  };
  const path = (kase: Body, rest = '') => `/api/cases/${kase.id}${rest}`;
  const view = async (kase: Body): Promise<Body> => (await of().supervisor.get(path(kase))).body;
  const kinds = async (kase: Body): Promise<string[]> =>
    (await of().supervisor.get<Entry[]>(path(kase, '/timeline'))).body.map(({ kind }) => kind);
  const clock = async (kase: Body, name: string) =>
    ((await view(kase))['clocks'] as Clock[]).filter((c) => c.clock === name).at(-1);
  const refusedWith = async (answer: Promise<{ status: number; body: Body }>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  return { registered, path, view, kinds, clock, refusedWith };
};
