import type { Flow } from '../../support/flow/flow.js';
import type { Answer, Client, World } from '../../support/world.js';
import { bodyFor, type Description } from './bodies.js';

/** One account of each role and standing: of the town and group of the cases, of others, and those who see everything. */
export const READERS = [
  ...['djy01', 'djy02', 'slfz01', 'zd1_zz', 'zd1_01', 'zd1_02', 'zd2_zz', 'zd2_01', 'fzr01', 'zld101', 'zcy101', 'zld102'],
  ...['xjb01', 'jw01', 'fc01', 'fh01', 'sj01', 'admin01'],
] as const;

/** One account of each role. */
export const TRIERS = READERS.filter((who) => !['djy02', 'zd1_02', 'zd2_zz', 'zld102', 'fh01'].includes(who));

/** Whoever has no account: the village, and everybody else. */
export const ANONYMOUS = 'anonymous';

export type Reading = { who: string; path: string; status: number; text: string };

/** What the addresses of the API are filled with. */
export type Ground = {
  description: Description;
  caseIds: readonly string[];
  /** By case and parameter. */
  below: ReadonlyMap<string, Record<string, readonly string[]>>;
  /** By description of the address: those that lie below no case. */
  beside: Record<string, readonly string[]>;
};

type Rows = { id: string }[];

export const groundOf = async (flow: Flow, description: Description, caseIds: readonly string[]): Promise<Ground> => {
  const below = new Map<string, Record<string, string[]>>();
  for (const caseId of caseIds) {
    const idsIn = async (table: string): Promise<string[]> =>
      (await flow.reader.sql<{ id: string }>(`SELECT id FROM ${table} WHERE case_id = ? ORDER BY id`, [caseId])).map(
        ({ id }) => id,
      );
    await drawnUp(flow, caseId);
    below.set(caseId, {
      clockId: (await idsIn('deadlines')).slice(0, 1),
      evidenceId: await idsIn('evidence_items'),
      formId: (await idsIn('forms')).slice(-1),
    });
  }
  const [election] = (await flow.get<{ items: Rows }>('sj01', '/api/elections')).items;
  const lookBacks = await flow.reader.sql<{ id: string }>(
    'SELECT id FROM look_backs WHERE ordering_case_id IS NOT NULL OR filled_at IS NOT NULL',
  );
  const articles = (await flow.get<{ items: { slug: string }[] }>('sj01', '/api/guidance')).items;
  const beside = {
    '/api/retention/due': [`/api/retention/due?electionId=${election?.id}`],
    '/api/retention/plans/{planId}': [],
    '/api/elections/{id}/villages/{villageCode}/flag': [`/api/elections/${election?.id}/villages/990114101205/flag`],
    '/api/elections/{id}/moves': [`/api/elections/${election?.id}/moves`],
    '/api/elections/{id}/deadline-overrides': [`/api/elections/${election?.id}/deadline-overrides`],
    '/api/groups/{id}/members': ['zld101', 'zd1_01'].map((who) => `/api/groups/${flow.groupOf(who)}/members`),
    '/api/look-backs/{id}': lookBacks.map(({ id }) => `/api/look-backs/${id}`),
    '/api/guidance/{slug}': articles.slice(0, 1).map(({ slug }) => `/api/guidance/${slug}`),
    '/api/guidance/{slug}/versions': articles.slice(0, 1).map(({ slug }) => `/api/guidance/${slug}/versions`),
    '/api/deliveries': ['by-hand', 'stranded'].map((list) => `/api/deliveries?list=${list}`),
    '/api/webhooks/{id}/deliveries': [],
    '/open311/v2/{resource}': ['services', 'requests', 'servicerequestupdates'].flatMap((what) => [
      `/open311/v2/${what}.json`,
      `/open311/v2/${what}.xml`,
    ]),
    '/open311/v2/{resource}/{id}': ['/open311/v2/services/S3-01.json'],
    // One's own alone; test/rooms/forms reads them.
    '/api/form-batches/{batchId}': [],
    '/api/form-batches/{batchId}/pdf': [],
    '/api/statistics/town': ['/api/statistics/town', '/api/statistics/town?townCode=990114101'],
    // A stream without an end: what it says is read in test/rooms/changes.test.ts.
    '/api/changes': [],
  };
  return { description, caseIds, below, beside };
};

/** Every form that the office may draw up on the case; test/rooms/forms reads the words of each. */
const drawnUp = async (flow: Flow, caseId: string): Promise<void> => {
  const office = await flow.world.as('xjb01');
  const { status, body } = await office.get<{ offers: object[] }>(`/api/cases/${caseId}/forms`);
  for (const offer of status === 200 ? body.offers : []) await office.post(`/api/cases/${caseId}/forms`, offer);
};

const LISTS = [
  ...['/api/cases?limit=100', '/api/cases?limit=100&sort=-severity', '/api/cases?limit=100&overdue=true'],
  ...['/api/cases?limit=100&supervised=true', '/api/look-backs?limit=100', '/api/alerts?limit=100', '/api/hotspots?limit=100'],
  // What everybody may read, as pages.
  ...['/notices', '/en/notices', '/figures'],
];

/** Every address that the description has for reading, filled in each way. Throws for one that it does not know how to fill. */
export const addressesIn = ({ description, caseIds, below, beside }: Ground): string[] => {
  const templates = Object.keys(description.paths).filter((path) => description.paths[path]?.['get']);
  return templates.flatMap((path) => {
    if (beside[path]) return beside[path];
    if (!path.startsWith('/api/cases/{id}')) {
      if (path.includes('{')) throw new Error(`nobody says how ${path} is filled in`);
      return [path];
    }
    return caseIds.flatMap((caseId) => {
      const param = /\{(?!id\})(\w+)\}/.exec(path)?.[1];
      const ids = param === undefined ? [''] : below.get(caseId)?.[param];
      if (ids === undefined) throw new Error(`nobody says how ${path} is filled in`);
      return ids.map((id) => path.replace('{id}', caseId).replace(`{${param}}`, id));
    });
  });
};

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : JSON.stringify(body ?? null);

/** The words of an answer and of its heads, in which a file's name would stand. */
const told = ({ body, headers }: Answer<unknown>): string => `${textOf(body)} ${headers.get('content-disposition') ?? ''}`;

const clientFor = (flow: Flow, who: string): Promise<Client> =>
  who === ANONYMOUS ? Promise.resolve(flow.anonymous) : flow.world.as(who);

/** Everything that the account can get: all addresses of the description, and what it finds by these words. */
export const readAll = async (flow: Flow, who: string, ground: Ground, words: readonly string[]): Promise<Reading[]> => {
  const client = await clientFor(flow, who);
  // Who is not signed in is sent away before any address is looked at.
  const asked = who === ANONYMOUS ? { ...ground, caseIds: ground.caseIds.slice(0, 1) } : ground;
  const searches = who === ANONYMOUS ? [] : words.map((word) => `/api/cases?q=${encodeURIComponent(word)}`);
  const readings: Reading[] = [];
  for (const path of [...addressesIn(asked), ...LISTS, ...searches]) {
    const answer = await client.get<unknown>(path);
    readings.push({ who, path, status: answer.status, text: told(answer) });
  }
  return readings;
};

/** What hands out an identity by right is asked on its own. */
const HANDS_OUT = ['/api/cases/{id}/identity', '/api/cases/{id}/copy'];

/** Tries every act on one case with the least that its description asks for: what is answered or refused must tell nothing either. */
export const tryAll = async (flow: Flow, who: string, { description, below }: Ground, caseId: string): Promise<Reading[]> => {
  const client = await clientFor(flow, who);
  const readings: Reading[] = [];
  for (const [path, methods] of Object.entries(description.paths)) {
    const operation = methods['post'];
    if (!operation || !path.startsWith('/api/cases/{id}') || HANDS_OUT.includes(path)) continue;
    const rows = below.get(caseId);
    const at = path.replace('{id}', caseId).replaceAll(/\{(\w+)\}/g, (_, param: string) => rows?.[param]?.[0] ?? caseId);
    const answer = await client.post<unknown>(at, bodyFor(description, operation));
    readings.push({ who, path: `POST ${at}`, status: answer.status, text: told(answer) });
  }
  return readings;
};

/** Keeps what every account is answered from now on, whatever it writes. */
export const recordAnswers = (world: World): { stop: () => readonly Reading[] } => {
  const kept: Reading[] = [];
  const { as } = world;
  world.as = async (who) => {
    const client = await as(who);
    const post: Client['post'] = async (path, body, headers) => {
      const answer = await client.post(path, body, headers);
      kept.push({ who, path, status: answer.status, text: told(answer) });
      return answer as never;
    };
    return { ...client, post };
  };
  return {
    stop: () => {
      world.as = as;
      return kept;
    },
  };
};

/** A file itself shows what is on it: to those who may open it. */
export const isOpenedFile = ({ path, status }: Reading): boolean =>
  status === 200 && /\/evidence\/[^/]+$/.test(path) && !path.endsWith('/preview');

/** `zld101 /api/cases/…: 訾秘甲` for each mark that the account can read. */
export const leaksIn = (readings: readonly Reading[], marks: readonly string[]): string[] =>
  readings.flatMap(({ who, path, text }) =>
    marks.filter((mark) => text.includes(mark)).map((mark) => `${who} ${path}: ${mark} in ${around(text, mark)}`),
  );

const around = (text: string, mark: string): string => {
  const at = text.indexOf(mark);
  return text.slice(Math.max(0, at - 90), at + mark.length + 30);
};
