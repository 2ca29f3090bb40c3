import type { Flow } from '../../support/flow/flow.js';

/** One account of each role and standing: of the town and group of the cases, of others, and those who see everything. */
export const READERS = [
  ...['djy01', 'djy02', 'slfz01', 'zd1_zz', 'zd1_01', 'zd1_02', 'zd2_zz', 'zd2_01', 'fzr01', 'zld101', 'zcy101', 'zld102'],
  ...['xjb01', 'jw01', 'fc01', 'fh01', 'sj01', 'admin01'],
] as const;

export type Reading = { who: string; path: string; status: number; text: string };

export type Routes = { paths: Record<string, Record<string, { requestBody?: unknown }>> };

export const routesOf = async (flow: Flow): Promise<Routes> => (await flow.anonymous.get<Routes>('/api/openapi.json')).body;

/** Everything that the account can get: all addresses of the description, of all cases and look-backs, and some searches. */
export const readAll = async (
  flow: Flow,
  who: string,
  caseIds: readonly string[],
  words: readonly string[],
): Promise<Reading[]> => {
  const client = await flow.world.as(who);
  const { paths } = await routesOf(flow);
  const gets = Object.keys(paths).filter((path) => paths[path]?.['get']);
  const addresses = gets.filter((path) => !path.includes('{'));
  for (const path of gets.filter((each) => each.startsWith('/api/cases/{id}') && !each.includes('{evidenceId}')))
    addresses.push(...caseIds.map((id) => path.replace('{id}', id)));
  const q = words.map((word) => `/api/cases?q=${encodeURIComponent(word)}`);
  const lists = ['/api/cases?limit=100', '/api/cases?limit=100&sort=-severity', '/api/look-backs?limit=100'];
  const readings: Reading[] = [];
  for (const path of [...addresses, ...lists, ...q]) {
    const { status, body } = await client.get<unknown>(path);
    readings.push({ who, path, status, text: JSON.stringify(body ?? null) });
  }
  return readings;
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
