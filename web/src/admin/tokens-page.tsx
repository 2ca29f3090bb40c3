import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, DatePicker, Form, Input, Popconfirm, Radio, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { useSession } from '../session/session.js';
import { instantOf, minuteOf } from '../ui/dates.js';
import { FormDialog } from './form-dialog.js';
import { Rows } from './rows.js';
import { Section } from './section.js';
import { usePeople } from './use-people.js';

const KEY = ['api-tokens'] as const;

type Values = { name: string; scope: 'read' | 'write'; expiresAt?: Dayjs };

/** Tokens for other programs, shown once and never again. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const { staff: me } = useSession();
  const client = useQueryClient();
  const { nameOf } = usePeople();
  const [isIssuing, setIssuing] = useState(false);
  const [issued, setIssued] = useState<string>();
  const { data, error, isPending } = useQuery({ queryKey: KEY, queryFn: () => ask(api.GET('/api/api-tokens')) });
  const refresh = () => void client.invalidateQueries({ queryKey: KEY });
  const revoke = useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/api-tokens/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
  });
  return (
    <Section
      name="tokens"
      hint={t('tokens.hint')}
      isPending={isPending}
      isBusy={revoke.isPending}
      problem={error ?? revoke.error}
      extra={
        <Button type="primary" onClick={() => setIssuing(true)}>
          {t('tokens.issue')}
        </Button>
      }
    >
      {issued && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('tokens.once')}
          description={
            <Typography.Text code copyable style={{ overflowWrap: 'anywhere' }}>
              {issued}
            </Typography.Text>
          }
          closable={{ onClose: () => setIssued(undefined) }}
          style={{ marginBottom: 12 }}
        />
      )}
      <Rows
        label={t('section.tokens')}
        rows={data?.items ?? []}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', title: t('tokens.name'), cell: ({ name }) => name },
          { key: 'owner', title: t('tokens.owner'), cell: ({ staffId }) => (staffId === me.id ? me.name : nameOf(staffId)) },
          {
            key: 'scopes',
            title: t('tokens.scope'),
            cell: ({ scopes }) => t(scopes.includes('write') ? 'tokens.write' : 'tokens.read'),
          },
          { key: 'expires', title: t('tokens.expires'), cell: ({ expiresAt }) => minuteOf(expiresAt) },
          { key: 'used', title: t('tokens.used'), cell: ({ lastUsedAt }) => (lastUsedAt ? minuteOf(lastUsedAt) : '—') },
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
        <FormDialog<Values>
          title={t('tokens.issue')}
          initial={{ scope: 'read' }}
          save={async ({ name, scope, expiresAt }) => {
            const body = { name, scope, ...(expiresAt ? { expiresAt: instantOf(expiresAt.endOf('day')) } : {}) };
            setIssued((await ask(api.POST('/api/api-tokens', { body }))).token);
          }}
          onClose={() => setIssuing(false)}
          onDone={refresh}
        >
          <Form.Item
            name="name"
            label={t('tokens.name')}
            extra={t('tokens.nameHint')}
            rules={[{ required: true, whitespace: true, message: t('missing') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="scope" label={t('tokens.scope')}>
            <Radio.Group options={(['read', 'write'] as const).map((value) => ({ value, label: t(`tokens.${value}`) }))} />
          </Form.Item>
          <Form.Item name="expiresAt" label={t('tokens.expires')} extra={t('tokens.expiresHint')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </FormDialog>
      )}
    </Section>
  );
};
