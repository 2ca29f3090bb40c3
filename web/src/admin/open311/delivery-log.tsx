import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Rows } from '../rows.js';

/** What was sent and what came back; anything of it can be sent again. */
export const DeliveryLog = ({ webhookId, onClose }: { webhookId: string; onClose: () => void }) => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const queryKey = ['webhooks', webhookId] as const;
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => ask(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id: webhookId } } })),
  });
  const replay = useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/webhooks/deliveries/{id}/replay', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const problem = error ?? replay.error;
  return (
    <Modal open title={t('open311.log')} width={900} footer={null} onCancel={onClose} destroyOnHidden>
      {problem && <ProblemAlert problem={problem} />}
      <Rows
        label={t('open311.log')}
        rows={data?.items ?? []}
        keyOf={({ id }) => id}
        columns={[
          { key: 'at', title: t('open311.since'), cell: ({ createdAt }) => minuteOf(createdAt) },
          { key: 'event', title: t('open311.events'), cell: ({ event }) => t(`open311.${event}`) },
          { key: 'state', title: t('open311.standing'), cell: ({ state }) => t(`open311.${state}`) },
          { key: 'tries', title: t('jobs.tries'), kind: 'number', cell: ({ tries }) => tries },
          {
            key: 'answer',
            title: t('open311.answer'),
            cell: ({ answerStatus, answer }) => `${answerStatus ?? ''} ${answer ?? ''}`,
          },
          {
            key: 'acts',
            title: t('acts'),
            kind: 'acts',
            cell: ({ id, body }) =>
              body !== '' && (
                <Button size="small" aria-label={`${t('open311.replay')} ${id}`} onClick={() => replay.mutate(id)}>
                  {t('open311.replay')}
                </Button>
              ),
          },
        ]}
      />
    </Modal>
  );
};
