import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { FormDialog } from '../form-dialog.js';
import { Rows } from '../rows.js';
import { Panel } from '../section.js';
import { ShownOnce } from './shown-once.js';

const KEY = ['open311-keys'] as const;

/** Keys with which other systems post complaints. */
export const KeysPanel = () => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const [isIssuing, setIssuing] = useState(false);
  const [issued, setIssued] = useState<string>();
  const { data, error } = useQuery({ queryKey: KEY, queryFn: () => ask(api.GET('/api/open311-keys')) });
  const refresh = () => void client.invalidateQueries({ queryKey: KEY });
  const revoke = useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/open311-keys/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
  });
  const problem = error ?? revoke.error;
  return (
    <Panel title={t('open311.keys')} extra={<Button onClick={() => setIssuing(true)}>{t('open311.issue')}</Button>}>
      {problem && <ProblemAlert problem={problem} />}
      {issued && <ShownOnce secret={issued} onClose={() => setIssued(undefined)} />}
      <Rows
        label={t('open311.keys')}
        rows={data?.items ?? []}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', title: t('open311.whose'), cell: ({ name }) => name },
          { key: 'since', title: t('open311.since'), cell: ({ createdAt }) => minuteOf(createdAt) },
          {
            key: 'acts',
            title: t('acts'),
            kind: 'acts',
            cell: ({ id, name, revokedAt }) =>
              revokedAt ? (
                t('tokens.revoked')
              ) : (
                <Popconfirm title={t('tokens.revokeSure', { name })} onConfirm={() => revoke.mutate(id)}>
                  <Button size="small" danger aria-label={`${t('tokens.revoke')} ${name}`}>
                    {t('tokens.revoke')}
                  </Button>
                </Popconfirm>
              ),
          },
        ]}
      />
      {isIssuing && (
        <FormDialog<{ name: string }>
          title={t('open311.issue')}
          save={async (body) => setIssued((await ask(api.POST('/api/open311-keys', { body }))).apiKey)}
          onClose={() => setIssuing(false)}
          onDone={refresh}
        >
          <Form.Item
            name="name"
            label={t('open311.whose')}
            extra={t('open311.whoseHint')}
            rules={[{ required: true, whitespace: true, message: t('missing') }]}
          >
            <Input maxLength={100} />
          </Form.Item>
        </FormDialog>
      )}
    </Panel>
  );
};
