import type { Body, World } from '../../support/world.js';
import { body } from '../handled-case.js';

type Pill = { clock: string; dueAt: string; colour: string; isPaused: boolean } | null;
type Obligation = { groupId: string; isTakenOver: boolean; isDone: boolean; clock: Pill } | null;
export type Item = {
  id: string;
  number: string;
  receivedAt: string;
  nextDueAt: string | null;
  tags: string[];
  clocks: { lead: Obligation; coHandler: Obligation; desk: Pill };
};
type Page = { items: Item[]; nextCursor: string | null };
export type Bulk = {
  dryRun: boolean;
  rows: { caseId: string; number: string | null; isDone: boolean; problem: { code: string } | null }[];
};

/** Lists of cases as the screens read them, page by page. */
export const listsOf = (world: () => World) => {
  const get = async <B = Body>(username: string, path: string) => (await world().as(username)).get<B>(path);
  const post = async <B = Body>(username: string, path: string, input: object) =>
    (await world().as(username)).post<B>(path, input);
  const listed = async (username: string, query: string): Promise<Item[]> => {
    const items: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = body(await get<Page>(username, `/api/cases?limit=3&${query}${from}`));
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };
  const ids = async (username: string, query: string) => (await listed(username, query)).map(({ id }) => id);
  const one = async (username: string, id: string): Promise<Item> =>
    (await listed(username, 'sort=-receivedAt')).find((item) => item.id === id)!;
  return { get, post, listed, ids, one };
};
