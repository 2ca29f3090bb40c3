import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Segmented, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, ask } from '../api/client.js';
import { minuteOf } from '../ui/dates.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useTitle } from '../ui/use-title.js';
import { Board } from './board.js';
import { LOOK_BACK_ITEMS, readLookBackFilter } from './look-back-filter.js';
import { useWords } from './use-words.js';

const SHOWN = ['all', 'open', 'filled'] as const;

/** Look-backs village by village: what is owed until when, and what was found. */
export const Component = () => {
  const { t } = useTranslation('dashboard');
  const [params, setParams] = useSearchParams();
  const words = useWords();
  const filter = readLookBackFilter(params);
  const { town, open } = filter;
  const pages = useInfiniteQuery({
    queryKey: ['look-backs', filter],
    queryFn: ({ pageParam: cursor }) =>
      ask(
        api.GET('/api/look-backs', {
          params: {
            query: { limit: 50, ...filter, ...(cursor ? { cursor } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (which: string): void =>
    setParams({ ...(town ? { town } : {}), ...(which === 'all' ? {} : { open: String(which === 'open') }) });
  const without = (name: string): void => setParams([...params].filter(([each]) => each !== name));
  const heading = town ? t('lookBacks.of', { town: words.town(town) }) : t('lookBacks');
  useTitle(heading);
  const narrowed = [
    ...(filter.overdue === true ? [['overdue', t('lookBacks.late')] as const] : []),
    ...LOOK_BACK_ITEMS.flatMap((item) =>
      filter[item] ? [[item, `${t(`lookBack.${item}`)}：${t(`result.${filter[item]}`)}`] as const] : [],
    ),
  ];
  return (
    <Board>
      <header className="board-head">
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {heading}
        </Typography.Title>
        {narrowed.map(([name, word]) => (
          <Tag key={name} closable={{ 'aria-label': t('lookBacks.without', { word }) }} onClose={() => without(name)}>
            {word}
          </Tag>
        ))}
        <Segmented
          aria-label={t('lookBacks.which')}
          value={open === undefined ? 'all' : open ? 'open' : 'filled'}
          options={SHOWN.map((which) => ({ value: which, label: t(`lookBacks.show.${which}`) }))}
          onChange={show}
        />
      </header>
      <Card>
        {pages.error && <ProblemAlert problem={pages.error} />}
        {pages.isPending && <Loading />}
        {pages.data && items.length === 0 && <Empty description={t('lookBacks.none')} />}
        {items.length > 0 && (
          <div className="wide-table" role="region" aria-label={t('lookBacks')} tabIndex={0}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('hotspots.place')}</th>
                  <th scope="col">{t('lookBacks.due')}</th>
                  {LOOK_BACK_ITEMS.map((item) => (
                    <th key={item} scope="col">
                      {t(`lookBack.${item}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((row) => (
                  <tr key={row.id}>
                    <th scope="row" style={{ fontWeight: 400 }}>
                      {words.place(row.townCode, row.villageCode)}
                      <br />
                      <Typography.Text type="secondary">{words.stage(row.stage)}</Typography.Text>
                    </th>
                    <td>
                      {minuteOf(row.dueAt)} {row.isOverdue && <Tag color="error">{t('lookBacks.late')}</Tag>}
                    </td>
                    {LOOK_BACK_ITEMS.map((item) => (
                      <td key={item}>{t(`result.${row[item] ?? 'none'}`)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {pages.hasNextPage && (
          <Button block style={{ marginTop: 12 }} loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </Card>
    </Board>
  );
};
