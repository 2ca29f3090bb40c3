import type { Flow } from '../../support/flow/flow.js';
import type { Answer, Client, World } from '../../support/world.js';

/** One account of each role and standing: of the town and group of the cases, of others, and those who see everything. */
export const READERS = [
  ...['djy01', 'djy02', 'slfz01', 'zd1_zz', 'zd1_01', 'zd1_02', 'zd2_zz', 'zd2_01', 'fzr01', 'zld101', 'zcy101', 'zld102'],
  ...['xjb01', 'jw01', 'fc01', 'fh01', 'sj01', 'admin01'],
] as const;

export type Reading = { who: string; path: string; status: number; text: string };

export type Routes = { paths: Record<string, Record<string, { requestBody?: unknown }>> };

export const routesOf = async (flow: Flow): Promise<Routes> => (await flow.anonymous.get<Routes>('/api/openapi.json')).body;

/** A case with the ids of rows below it that have addresses of their own. */
export type Readable = { id: string; rows: { [param: string]: string | undefined } };

export const readable = async (flow: Flow, id: string): Promise<Readable> => {
  const client = await flow.world.as('sj01');
  const { body: seen } = await client.get<{ clocks?: { id: string }[] }>(`/api/cases/${id}`);
  const { body: evidence } = await client.get<{ items?: { id: string }[] }>(`/api/cases/${id}/evidence`);
  return { id, rows: { clockId: seen.clocks?.[0]?.id, evidenceId: evidence.items?.[0]?.id } };
};

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : JSON.stringify(body ?? null);

/** The words of an answer and of its heads, in which a file's name would stand. */
const told = ({ body, headers }: Answer<unknown>): string => `${textOf(body)} ${headers.get('content-disposition') ?? ''}`;

/** Everything that the account can get: all addresses of the description, of all cases and look-backs, and some searches. */
export const readAll = async (
  flow: Flow,
  who: string,
  cases: readonly Readable[],
  words: readonly string[],
): Promise<Reading[]> => {
  const client = await flow.world.as(who);
  const { paths } = await routesOf(flow);
  const gets = Object.keys(paths).filter((path) => paths[path]?.['get']);
  const addresses = gets.filter((path) => !path.includes('{'));
  for (const { id, rows } of cases) {
    const below = gets.filter((path) => path.startsWith('/api/cases/{id}'));
    addresses.push(
      ...below.map((path) => path.replace('{id}', id).replaceAll(/\{(\w+)\}/g, (_, param: string) => rows[param] ?? id)),
    );
  }
  const q = words.map((word) => `/api/cases?q=${encodeURIComponent(word)}`);
  const lists = [
    '/api/cases?limit=100',
    '/api/cases?limit=100&sort=-severity',
    '/api/look-backs?limit=100',
    '/api/alerts?limit=100',
  ];
  const readings: Reading[] = [];
  for (const path of [...addresses, ...lists, ...q]) {
    const answer = await client.get<unknown>(path);
    readings.push({ who, path, status: answer.status, text: told(answer) });
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

/** `zld101 /api/cases/…: 訾秘甲` for each mark that the account can read. */
export const leaksIn = (readings: readonly Reading[], marks: readonly string[]): string[] =>
  readings.flatMap(({ who, path, text }) =>
    marks.filter((mark) => text.includes(mark)).map((mark) => `${who} ${path}: ${mark} in ${around(text, mark)}`),
  );

const around = (text: string, mark: string): string => {
  const at = text.indexOf(mark);
  return text.slice(Math.max(0, at - 90), at + mark.length + 30);
};
