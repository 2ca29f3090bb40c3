import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { Flex, Typography } from 'antd';
import type { SavedViewItem } from '../api/schema.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useTitle } from '../ui/use-title.js';
import { CaseList } from './case-list.js';
import { columnsFor } from './columns.js';
import { ColumnsMenu } from './columns-menu.js';
import { FilterBar } from './filter-bar.js';
import { PrintPost } from './print-post.js';
import { readFilter, writeFilter, type QueueFilter } from './queue-filter.js';
import './queues.css';
import { SavedViews, useSavedViews } from './saved-views.js';
import { useNames } from './use-names.js';
import { useQueues } from './use-queues.js';
import { ViewList } from './view-list.js';

/** The work of this person: counted queues, and the list of the one that is open. Everything that narrows it stands in the address. */
export const Component = () => {
  const { t } = useTranslation('queues');
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const { data, error } = useQueues(filter.mine === true);
  const names = useNames();
  const views = useSavedViews();
  const saved = views.find(({ id }) => id === params.get('saved'));
  const columns = useMemo(() => columnsFor(filter, saved?.columns ?? data?.columns), [data?.columns, filter, saved?.columns]);
  const change = useCallback((next: QueueFilter): void => setParams(writeFilter(next)), [setParams]);
  const open = (view: SavedViewItem): void => {
    const next = writeFilter({ view: 'all', ...view.filter } as QueueFilter);
    next.set('saved', view.id);
    setParams(next);
  };
  const title = saved?.name ?? t(`view.${filter.view ?? 'all'}`);
  useTitle(title);

  if (filter.view === undefined) {
    if (error) return <ProblemAlert problem={error} />;
    if (!data) return <Loading />;
    const first = data.queues[0]?.view ?? 'all';
    return <Navigate to={{ search: `?${writeFilter({ ...filter, view: first })}` }} replace />;
  }
  return (
    <div className="queues">
      <ViewList queues={data?.queues} filter={filter} />
      <section aria-labelledby="queue-title" style={{ minWidth: 0 }}>
        <Flex wrap gap={8} align="center" justify="space-between" style={{ marginBottom: 8 }}>
          <Typography.Title level={1} id="queue-title" style={{ fontSize: 20, margin: 0, overflowWrap: 'anywhere' }}>
            {title}
          </Typography.Title>
          <Flex gap={8} wrap>
            <PrintPost />
            <SavedViews views={views} filter={filter} columns={columns} onOpen={open} />
            <ColumnsMenu columns={columns} saved={saved} />
          </Flex>
        </Flex>
        {error && <ProblemAlert problem={error} />}
        <FilterBar filter={filter} names={names} onChange={change} />
        <CaseList filter={filter} columns={columns} names={names} />
      </section>
    </div>
  );
};
