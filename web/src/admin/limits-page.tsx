import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Popconfirm, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { OverrideDto } from '../api/schema.js';
import { useSession } from '../session/session.js';
import { minuteOf } from '../ui/dates.js';
import { useElections } from './elections/use-elections.js';
import { FormDialog } from './form-dialog.js';
import { Rows } from './rows.js';
import { Section } from './section.js';
import { usePeople } from './use-people.js';

const CLOCKS = [
  ...(['acknowledge', 'triage', 'not_taken_lead', 'not_taken_town', 'route_dispute', 'recusal', 'first_contact'] as const),
  ...(['verify', 'order_correction', 'action', 'explanation_reply', 'whole_case', 'call_back', 'follow_up'] as const),
  ...(['review', 'recheck', 'supervision', 'vec_watch', 'tickler', 'notice_15c', 'legal_60c'] as const),
];
const COLUMNS = ['normal', 'severity3', 'severity4OrKey', 'polling'] as const;

/** Both groups' taking-over clocks go by one word elsewhere; here they are told apart. */
const useClockWord = (): ((clock: string) => string) => {
  const { t } = useTranslation('admin');
  return (clock) => (clock.startsWith('not_taken_') ? t(`limits.${clock}`) : t(`ui:clock.${clock}`));
};

/** Limits of the current election that differ from the table, with all that ever did. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const { acts } = useSession();
  const client = useQueryClient();
  const { nameOf } = usePeople();
  const clockWord = useClockWord();
  const elections = useElections();
  const [isSetting, setSetting] = useState(false);
  const id = elections.data?.currentId ?? undefined;
  const key = ['overrides', id];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => ask(api.GET('/api/elections/{id}/deadline-overrides', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
  const refresh = () => void client.invalidateQueries({ queryKey: key });
  const revoke = useMutation({
    mutationFn: (overrideId: string) =>
      ask(
        api.POST('/api/elections/{id}/deadline-overrides/{overrideId}/revocation', {
          params: { path: { id: id ?? '', overrideId } },
        }),
      ),
    onSuccess: refresh,
  });
  const mayOverride = acts.includes('overrideLimits');
  return (
    <Section
      name="limits"
      hint={t('limits.hint')}
      isPending={elections.isPending}
      isBusy={revoke.isPending}
      problem={elections.error ?? error ?? revoke.error}
      extra={
        mayOverride &&
        id !== undefined && (
          <Button type="primary" onClick={() => setSetting(true)}>
            {t('limits.set')}
          </Button>
        )
      }
    >
      <Rows
        label={t('section.limits')}
        rows={data?.items ?? []}
        keyOf={({ id: overrideId }) => overrideId}
        columns={[
          {
            key: 'clock',
            title: t('clock'),
            cell: ({ clock, isLetter }) => `${clockWord(clock)}${isLetter ? ` · ${t('limits.letter')}` : ''}`,
          },
          { key: 'column', title: t('limits.column'), cell: ({ column }) => t(`limit.${column}`) },
          { key: 'limit', title: t('limits.limit'), cell: ({ limitText }) => limitText },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
          { key: 'by', title: t('by'), cell: ({ byId, at }) => `${nameOf(byId)} ${minuteOf(at)}` },
          {
            key: 'state',
            title: t('limits.state'),
            cell: ({ revokedAt, revokedById }) =>
              revokedAt === null ? (
                <Tag color="success">{t('limits.inForce')}</Tag>
              ) : (
                t('limits.revoked', { name: nameOf(revokedById), at: minuteOf(revokedAt) })
              ),
          },
          {
            key: 'acts',
            title: t('acts'),
            kind: 'acts',
            cell: (row) =>
              mayOverride &&
              row.revokedAt === null && (
                <Popconfirm title={t('limits.revokeSure')} onConfirm={() => revoke.mutate(row.id)}>
                  <Button size="small" danger aria-label={`${t('limits.revoke')} ${clockWord(row.clock)}`}>
                    {t('limits.revoke')}
                  </Button>
                </Popconfirm>
              ),
          },
        ]}
      />
      {isSetting && id !== undefined && <SetLimit electionId={id} onClose={() => setSetting(false)} onDone={refresh} />}
    </Section>
  );
};

const SetLimit = ({ electionId: id, onClose, onDone }: { electionId: string; onClose: () => void; onDone: () => void }) => {
  const { t } = useTranslation('admin');
  const clockWord = useClockWord();
  const required = [{ required: true, whitespace: true, message: t('missing') }];
  return (
    <FormDialog<OverrideDto>
      title={t('limits.set')}
      initial={{ column: 'normal' }}
      save={(body) => ask(api.POST('/api/elections/{id}/deadline-overrides', { params: { path: { id } }, body }))}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="clock" label={t('clock')} rules={[{ required: true, message: t('missing') }]}>
        <Select options={CLOCKS.map((value) => ({ value, label: clockWord(value) }))} />
      </Form.Item>
      <Form.Item name="column" label={t('limits.column')}>
        <Select options={COLUMNS.map((value) => ({ value, label: t(`limit.${value}`) }))} />
      </Form.Item>
      <Form.Item name="isLetter" valuePropName="checked">
        <Checkbox>{t('limits.letter')}</Checkbox>
      </Form.Item>
      <Form.Item name="limitText" label={t('limits.limit')} extra={t('limits.limitHint')} rules={required}>
        <Input maxLength={20} placeholder="15C" />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
};
