import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Card, Empty, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useTitle } from '../../ui/use-title.js';
import { Board } from '../board.js';
import { DeliveryRows, type Handled } from './delivery-rows.js';

const KEY = ['deliveries'];
type DeliveryListName = 'by-hand' | 'stranded' | 'not-told';

/** What has to be handed over, posted or told today, and what did not arrive by itself. */
export const Component = () => {
  const { t } = useTranslation('dashboard');
  const client = useQueryClient();
  const lists = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const of = (list: DeliveryListName) => ask(api.GET('/api/deliveries', { params: { query: { list } } }));
      const [byHand, stranded, notTold] = await Promise.all([of('by-hand'), of('stranded'), of('not-told')]);
      return { byHand, stranded, notTold };
    },
  });
  const handle = useMutation({
    mutationFn: ({ caseId: id, dispatchId, handledAs }: Handled) =>
      ask(
        api.POST('/api/cases/{id}/dispatches/{dispatchId}/handling', {
          params: { path: { id, dispatchId } },
          body: { handledAs },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
  useTitle(t('deliveries'));
  if (!lists.data) return lists.error ? <ProblemAlert problem={lists.error} /> : <Loading />;
  const { byHand, stranded, notTold } = lists.data;
  const problem = lists.error ?? handle.error;
  return (
    <Board>
      <header className="board-head">
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {t('deliveries')}
        </Typography.Title>
        <Typography.Text type="secondary">{t('deliveries.hint')}</Typography.Text>
      </header>
      {problem && <ProblemAlert problem={problem} />}
      <div className="board">
        <Card title={t('deliveries.byHand', { count: byHand.length })}>
          {byHand.length === 0 ? (
            <Nothing />
          ) : (
            <DeliveryRows label={t('deliveries.byHand', { count: byHand.length })} rows={byHand} />
          )}
        </Card>
        <Card title={t('deliveries.notTold', { count: notTold.length })}>
          {notTold.length === 0 ? (
            <Nothing />
          ) : (
            <DeliveryRows label={t('deliveries.notTold', { count: notTold.length })} rows={notTold} />
          )}
        </Card>
        <Card title={t('deliveries.stranded', { count: stranded.length })}>
          {stranded.length === 0 ? (
            <Nothing />
          ) : (
            <DeliveryRows
              label={t('deliveries.stranded', { count: stranded.length })}
              rows={stranded}
              isBusy={handle.isPending}
              onHandle={handle.mutate}
            />
          )}
        </Card>
      </div>
    </Board>
  );
};

const Nothing = () => {
  const { t } = useTranslation('dashboard');
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('deliveries.none')} />;
};
