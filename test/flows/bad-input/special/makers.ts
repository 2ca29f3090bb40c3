import type { BadRequestRow } from '../bad-requests.js';

/** Two cases under way: `one` is being verified and has a row of each sort, `other` was just registered. */
export type Ground = {
  one: { id: string; number: string; code: string; allegationId: string; assignmentId: string; deliveryId: string };
  other: { id: string; number: string; allegationId: string };
  staffIds: string[];
};

export const JSON_TYPE = { 'content-type': 'application/json' };
export const UNKNOWN = '01900000-0000-7000-8000-00000000beef';
export const json = (value: unknown): { body: string; headers: Record<string, string> } => ({
  body: JSON.stringify(value),
  headers: JSON_TYPE,
});

export const CALL = {
  channel: 'CALL',
  townCode: '990114101',
  villageCode: '990114101205',
  narrative: '提名会人数不够。',
  channelDetails: { callStart: '2026-10-12T08:30:00+08:00' },
};

/** One row of each sort of route, for whoever is let in there. */
export const rowMakers = ({ one }: Pick<Ground, 'one'>) => {
  const register = (title: string, more: object, headers: Record<string, string> = {}): BadRequestRow => {
    const { body, headers: type } = json({ ...CALL, ...more });
    return {
      title,
      route: 'POST /api/cases',
      method: 'POST',
      path: '/api/cases',
      by: 'djy01',
      body,
      headers: { ...type, ...headers },
    };
  };
  const on = (title: string, by: string, route: string, path: string, value: unknown): BadRequestRow => ({
    title,
    route: `POST /api/cases/{id}/${route}`,
    method: 'POST',
    path: `/api/cases/${one.id}/${path}`,
    by,
    ...json(value),
  });
  const evidence = (title: string, body: FormData | string, more: Partial<BadRequestRow> = {}): BadRequestRow => ({
    title,
    route: 'POST /api/cases/{id}/evidence',
    method: 'POST',
    path: `/api/cases/${one.id}/evidence`,
    by: 'djy01',
    body,
    ...more,
  });
  const ask = (title: string, value: object): BadRequestRow => ({
    title,
    route: 'POST /api/public/status',
    method: 'POST',
    path: '/api/public/status',
    ...json(value),
  });
  const get = (title: string, path: string, more: Partial<BadRequestRow> = {}): BadRequestRow => ({
    title,
    route: 'GET /api/cases',
    method: 'GET',
    path,
    by: 'djy01',
    ...more,
  });
  const hotspot = (title: string, id: string, value: object): BadRequestRow => ({
    title,
    route: 'POST /api/hotspots/{id}/decision',
    method: 'POST',
    path: `/api/hotspots/${id}/decision`,
    by: 'xjb01',
    ...json(value),
  });
  const administer = (title: string, route: string, path: string, value: object): BadRequestRow => {
    const [method = 'POST'] = route.split(' ');
    return { title, route, method, path, by: 'admin01', ...json(value) };
  };
  const holidays = (title: string, days: unknown, year = '2027'): BadRequestRow =>
    administer(title, 'POST /api/calendar/files', '/api/calendar/files', { years: { [year]: { papers: ['x'], days } } });
  return { register, on, evidence, ask, get, hotspot, administer, holidays };
};

export const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
