import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask } from '../../api/client.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { FormDialog } from '../form-dialog.js';
import { Rows } from '../rows.js';

type Props = { planId: string; mayDecide: boolean; onClose: () => void; onDone: () => void };

/** The list that was proposed, line by line, and the decision on exactly this list. */
export const PlanDialog = ({ planId, mayDecide, onClose, onDone }: Props) => {
  const { t } = useTranslation('admin');
  const [isDeciding, setDeciding] = useState(false);
  const path = { planId };
  const { data, error, isPending } = useQuery({
    queryKey: ['retention', 'plan', planId],
    queryFn: () => ask(api.GET('/api/retention/plans/{planId}', { params: { path } })),
  });
  if (isDeciding && data)
    return (
      <FormDialog<{ approve: boolean; note?: string }>
        title={t('retention.decide')}
        isDanger
        okText={t('retention.decide')}
        save={({ approve, note }) =>
          ask(
            api.POST('/api/retention/plans/{planId}/decision', {
              params: { path },
              body: { approve, digest: data.digest, ...(note ? { note } : {}) },
            }),
          )
        }
        onClose={onClose}
        onDone={onDone}
      >
        <Alert
          type="warning"
          showIcon
          title={t('retention.forGood', { count: data.items.length })}
          style={{ marginBottom: 12 }}
        />
        <Form.Item name="approve" label={t('retention.decision')} rules={[{ required: true, message: t('missing') }]}>
          <Radio.Group
            options={[
              { value: true, label: t('retention.approve') },
              { value: false, label: t('retention.reject') },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label={t('retention.note')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </FormDialog>
    );
  return (
    <Modal
      open
      width={760}
      title={t('retention.plan')}
      onCancel={onClose}
      destroyOnHidden
      footer={
        mayDecide && data?.state === 'proposed' ? (
          <Button type="primary" danger onClick={() => setDeciding(true)}>
            {t('retention.decide')}
          </Button>
        ) : null
      }
    >
      {error && <ProblemAlert problem={error} />}
      {isPending && <Loading />}
      {data && (
        <div style={{ maxHeight: 420, overflowY: 'auto' }}>
          <Rows
            label={t('retention.plan')}
            rows={data.items}
            keyOf={({ caseId, kind }) => `${caseId} ${kind}`}
            columns={[
              { key: 'case', title: t('case'), cell: ({ caseId, number }) => <Link to={`/cases/${caseId}`}>{number}</Link> },
              { key: 'kind', title: t('retention.kind'), cell: ({ kind }) => t(`retained.${kind}`) },
              { key: 'due', title: t('retention.dueOn'), cell: ({ dueOn }) => dueOn },
              {
                key: 'state',
                title: t('retention.state'),
                cell: ({ state, reason }) => [t(`item.${state}`), reason].filter(Boolean).join(' '),
              },
            ]}
          />
        </div>
      )}
    </Modal>
  );
};
