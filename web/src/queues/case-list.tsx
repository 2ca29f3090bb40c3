import { Button, Empty, Skeleton } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { BulkBar } from './bulk-bar.js';
import { bulkActsFor } from './bulk-acts.js';
import { CaseTable } from './case-table.js';
import type { QueueColumn } from './columns.js';
import { toggled } from './list-place.js';
import { queryOf, type QueueFilter } from './queue-filter.js';
import { useCaseList } from './use-case-list.js';
import { focusCase, useListKeys } from './use-list-keys.js';
import type { Names } from './use-names.js';

const NOTHING: ReadonlySet<string> = new Set();

/** The row that was opened last: coming back, one is where one was. */
let lastVisited: string | undefined;

export const CaseList = ({ filter, columns, names }: { filter: QueueFilter; columns: readonly QueueColumn[]; names: Names }) => {
  const { t } = useTranslation('queues');
  const { caseActs } = useSession();
  const acts = useMemo(() => bulkActsFor(caseActs), [caseActs]);
  const query = useMemo(() => queryOf(filter), [filter]);
  const list = useCaseList(query);
  const { rows, left, fresh, isBehind, refresh, showNew, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    list;
  const [marked, setMarked] = useState(NOTHING);
  useEffect(() => setMarked(NOTHING), [query]);
  const mark = useCallback((id: string) => setMarked((known) => toggled(known, id)), []);
  const markAll = (): void => setMarked(marked.size === rows.length ? NOTHING : new Set(rows.map(({ id }) => id)));
  const more = (): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  useListKeys({ ids: rows.map(({ id }) => id), onEnd: more, onMark: (id) => acts.length > 0 && mark(id) });
  useEffect(() => {
    if (lastVisited !== undefined && !isPending) focusCase(lastVisited);
    // Once, when one comes back to the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isPending]);
  const visit = useCallback((id: string) => {
    lastVisited = id;
  }, []);

  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} aria-label={t('loading')} />;
  if (error && rows.length === 0) return <ProblemAlert problem={error} />;
  const hasNews = fresh > 0 || isBehind;
  return (
    <>
      <div role="status" aria-live="polite" className="queue-news">
        {hasNews && (
          <Button type="primary" shape="round" onClick={() => void showNew()}>
            {fresh > 0 ? t('new.show', { count: fresh }) : t('new.reload')}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty description={t('empty')} style={{ padding: 48 }} />
      ) : (
        <CaseTable
          rows={rows}
          columns={columns}
          names={names}
          left={left}
          marked={marked}
          canMark={acts.length > 0}
          onMark={mark}
          onMarkAll={markAll}
          onVisit={visit}
        />
      )}
      {error && <ProblemAlert problem={error} />}
      <div className="queue-foot">
        <span>{t('keys')}</span>
        {hasNextPage ? (
          <Button onClick={more} loading={isFetchingNextPage}>
            {t('more', { count: rows.length })}
          </Button>
        ) : (
          <span>{t('shown', { count: rows.length })}</span>
        )}
      </div>
      {marked.size > 0 && (
        <BulkBar
          acts={acts}
          marked={rows.filter(({ id }) => marked.has(id))}
          names={names}
          onClear={() => setMarked(NOTHING)}
          onDone={(ids) => void refresh(ids)}
        />
      )}
    </>
  );
};
