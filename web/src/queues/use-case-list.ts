import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api, ask } from '../api/client.js';
import type { CaseItem, CasePage } from '../api/schema.js';
import { hearChanges, type News } from './change-stream.js';
import type { ListQuery } from './queue-filter.js';
import { refreshed, rowsOf, type Pages } from './shown-pages.js';
import { COUNTS_KEY } from './use-queues.js';

const PAGE = 50;
/** Rows asked for in one request; what the address of one holds. */
const MOST_AT_ONCE = 50;
/** Counts are asked for anew at most so often (ms), however much happens. */
const COUNT_EVERY_MS = 5_000;

const page = (query: ListQuery): Promise<CasePage> => ask(api.GET('/api/cases', { params: { query } }));

/** What has happened in a list since it was read: rows that are no longer in it, rows that have come, news that was missed. */
type Heard = { of: unknown; left: ReadonlySet<string>; fresh: ReadonlySet<string>; isBehind: boolean };
const NOTHING_HEARD: Heard = { of: undefined, left: new Set(), fresh: new Set(), isBehind: false };

/** A list with the pages read so far, kept up to date row by row. */
export const useCaseList = (query: ListQuery) => {
  const client = useQueryClient();
  const word = JSON.stringify(query);
  const key = useMemo(() => ['cases', JSON.parse(word) as ListQuery] as const, [word]);
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => page({ ...key[1], limit: PAGE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // Rows are refreshed one by one; reading every page anew would move them.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  const [heard, setHeard] = useState<Heard>(NOTHING_HEARD);
  // Of another list than the one shown now: forgotten.
  const { left, fresh, isBehind } = heard.of === key ? heard : NOTHING_HEARD;
  const hearOf = useCallback(
    (change: (known: Heard) => Partial<Heard>) =>
      setHeard((all) => {
        const known = all.of === key ? all : NOTHING_HEARD;
        return { ...known, ...change(known), of: key };
      }),
    [key],
  );

  const refresh = useCallback(
    async (ids: readonly string[]) => {
      for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
        const some = ids.slice(from, from + MOST_AT_ONCE);
        const { items } = await page({ ...key[1], ids: some, limit: MOST_AT_ONCE });
        const data = client.getQueryData<Pages>(key);
        if (!data) return;
        const news = refreshed(data, some, items);
        client.setQueryData<Pages>(key, news.data);
        hearOf((known) => ({
          left: new Set([...[...known.left].filter((id) => !items.some((item) => item.id === id)), ...news.left]),
          fresh: new Set([...[...known.fresh].filter((id) => !some.includes(id)), ...news.fresh]),
        }));
      }
    },
    [client, hearOf, key],
  );
  useNews(refresh, () => hearOf(() => ({ isBehind: true })));

  /** From the top, with what has come. */
  const showNew = useCallback(async () => {
    setHeard(NOTHING_HEARD);
    await client.resetQueries({ queryKey: key });
  }, [client, key]);

  const rows = useMemo<CaseItem[]>(() => rowsOf(list.data), [list.data]);
  return { ...list, rows, left, fresh: fresh.size, isBehind, refresh, showNew };
};

/** Passes on which cases changed, and has the queues counted anew. */
const useNews = (refresh: (ids: readonly string[]) => Promise<void>, onReset: () => void): void => {
  const client = useQueryClient();
  const latest = useRef({ refresh, onReset });
  useEffect(() => {
    latest.current = { refresh, onReset };
  });
  useEffect(() => {
    let counting: ReturnType<typeof setTimeout> | undefined;
    const hear = (news: News): void => {
      if (news.event === 'over') return void client.invalidateQueries({ queryKey: ['session'] });
      counting ??= setTimeout(() => {
        counting = undefined;
        void client.invalidateQueries({ queryKey: COUNTS_KEY });
      }, COUNT_EVERY_MS);
      if (news.event === 'reset') return latest.current.onReset();
      // What could not be refreshed says that it is behind; the next reading puts it right.
      latest.current.refresh(news.changes.map(({ caseId }) => caseId)).catch(() => latest.current.onReset());
    };
    const stop = hearChanges(hear);
    return () => {
      clearTimeout(counting);
      stop();
    };
  }, [client]);
};
