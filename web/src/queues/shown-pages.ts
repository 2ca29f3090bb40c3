import type { InfiniteData } from '@tanstack/react-query';
import type { CaseItem, CasePage } from '../api/schema.js';

export type Pages = InfiniteData<CasePage>;

/** The rows of all pages, each case once: one that has moved while pages were read must not stand there twice. */
export const rowsOf = (data: Pages | undefined): CaseItem[] => {
  const rows = new Map<string, CaseItem>();
  for (const page of data?.pages ?? []) for (const item of page.items) if (!rows.has(item.id)) rows.set(item.id, item);
  return [...rows.values()];
};

/** What news means to a list that is open: rows that say something else now, rows that no longer belong in it, and cases that do but are not shown. */
export type Refreshed = { data: Pages; left: string[]; fresh: string[] };

/**
 * `asked` are the cases that changed, `now` those of them that the list holds by now. Rows keep their place, also those that have left: whoever
 * reads there must not have the page move under them.
 */
export const refreshed = (data: Pages, asked: readonly string[], now: readonly CaseItem[]): Refreshed => {
  const byId = new Map(now.map((item) => [item.id, item]));
  const shown = new Set(rowsOf(data).map(({ id }) => id));
  return {
    data: { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((item) => byId.get(item.id) ?? item) })) },
    left: asked.filter((id) => shown.has(id) && !byId.has(id)),
    fresh: now.map(({ id }) => id).filter((id) => !shown.has(id)),
  };
};
