import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Flex, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { FormDialog } from '../form-dialog.js';
import { Rows } from '../rows.js';
import { Panel } from '../section.js';
import { DeliveryLog } from './delivery-log.js';
import { ShownOnce } from './shown-once.js';

const KEY = ['webhooks'] as const;
const EVENTS = ['request.published', 'request.updated', 'request.withdrawn'] as const;

type Values = { url: string; events: (typeof EVENTS)[number][] };
type Standing = { failingSince: string | null; pausedAt: string | null; endedAt: string | null };

const standingOf = ({ failingSince, pausedAt, endedAt }: Standing) => {
  if (endedAt) return 'open311.ended';
  if (pausedAt) return 'open311.paused';
  return failingSince ? 'open311.failing' : 'open311.working';
};

/** Other systems that are told what changes in the public list. */
export const WebhooksPanel = () => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [logOf, setLogOf] = useState<string>();
  const { data, error } = useQuery({ queryKey: KEY, queryFn: () => ask(api.GET('/api/webhooks')) });
  const refresh = () => void client.invalidateQueries({ queryKey: KEY });
  const path = (id: string) => ({ params: { path: { id } } });
  const remove = useMutation({ mutationFn: (id: string) => ask(api.DELETE('/api/webhooks/{id}', path(id))), onSuccess: refresh });
  const resume = useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/webhooks/{id}/resumption', path(id))),
    onSuccess: refresh,
  });
  const problem = error ?? remove.error ?? resume.error;
  return (
    <Panel title={t('open311.webhooks')} extra={<Button onClick={() => setAdding(true)}>{t('open311.add')}</Button>}>
      {problem && <ProblemAlert problem={problem} />}
      {secret && <ShownOnce secret={secret} onClose={() => setSecret(undefined)} />}
      <Rows
        label={t('open311.webhooks')}
        rows={data?.items ?? []}
        keyOf={({ id }) => id}
        columns={[
          { key: 'url', title: t('open311.url'), cell: ({ url }) => url },
          {
            key: 'events',
            title: t('open311.events'),
            cell: ({ events }) => events.map((each) => t(`open311.${each}`)).join('、'),
          },
          {
            key: 'standing',
            title: t('open311.standing'),
            cell: (row) => (
              <>
                {t(standingOf(row))}
                {row.missedSince && <div>{t('open311.missed', { since: minuteOf(row.missedSince) })}</div>}
              </>
            ),
          },
          {
            key: 'acts',
            title: t('acts'),
            kind: 'acts',
            cell: ({ id, url, pausedAt, endedAt }) => (
              <Flex gap={4} wrap>
                <Button size="small" aria-label={`${t('open311.log')} ${url}`} onClick={() => setLogOf(id)}>
                  {t('open311.log')}
                </Button>
                {pausedAt && !endedAt && (
                  <Button size="small" aria-label={`${t('open311.resume')} ${url}`} onClick={() => resume.mutate(id)}>
                    {t('open311.resume')}
                  </Button>
                )}
                {!endedAt && (
                  <Popconfirm title={t('open311.removeSure', { url })} onConfirm={() => remove.mutate(id)}>
                    <Button size="small" danger aria-label={`${t('open311.remove')} ${url}`}>
                      {t('open311.remove')}
                    </Button>
                  </Popconfirm>
                )}
              </Flex>
            ),
          },
        ]}
      />
      {logOf && <DeliveryLog webhookId={logOf} onClose={() => setLogOf(undefined)} />}
      {isAdding && (
        <FormDialog<Values>
          title={t('open311.add')}
          initial={{ events: [...EVENTS] }}
          save={async (body) => setSecret((await ask(api.POST('/api/webhooks', { body }))).secret)}
          onClose={() => setAdding(false)}
          onDone={refresh}
        >
          <Form.Item
            name="url"
            label={t('open311.url')}
            extra={t('open311.urlHint')}
            rules={[{ required: true, whitespace: true, message: t('missing') }]}
          >
            <Input maxLength={500} inputMode="url" />
          </Form.Item>
          <Form.Item name="events" label={t('open311.events')} rules={[{ required: true, message: t('missing') }]}>
            <Checkbox.Group options={EVENTS.map((value) => ({ value, label: t(`open311.${value}`) }))} />
          </Form.Item>
        </FormDialog>
      )}
    </Panel>
  );
};
