import { Alert, Button, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { EvidenceView } from '../../api/schema.js';
import { useConfirmed } from '../../session/confirmation.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCaseAgain } from '../use-case.js';

type Props = { caseId: string; item: EvidenceView; isForReason: boolean; onClose: () => void };

/** A picture as the server makes it for looking at; or, for a reason on record, the scan or recording itself as a download. */
export const EvidenceReader = ({ caseId, item, isForReason, onClose }: Props) => {
  const { t } = useTranslation('case');
  return (
    <Modal open title={item.name} onCancel={onClose} footer={null} width={isForReason ? 520 : 880}>
      {isForReason ? (
        <ForReason caseId={caseId} item={item} onClose={onClose} />
      ) : (
        <img
          src={`/api/cases/${caseId}/evidence/${item.id}/preview`}
          alt={item.note ?? t('evidence.pictureOf', { name: item.name })}
          style={{ maxWidth: '100%', display: 'block' }}
        />
      )}
    </Modal>
  );
};

const ForReason = ({ caseId, item, onClose }: Omit<Props, 'isForReason'>) => {
  const { t } = useTranslation('case');
  const confirmed = useConfirmed();
  const again = useCaseAgain(caseId);
  const [problem, setProblem] = useState<unknown>();
  const [address, setAddress] = useState<string>();
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address]);
  const open = async ({ reason }: { reason: string }): Promise<void> => {
    setProblem(undefined);
    const path = { id: caseId, evidenceId: item.id };
    try {
      const blob: unknown = await confirmed(() =>
        ask(
          api.POST('/api/cases/{id}/evidence/{evidenceId}/readings', {
            params: { path },
            body: { reason },
            parseAs: 'blob',
          }) as Promise<{
            data?: unknown;
            error?: unknown;
            response: Response;
          }>,
        ),
      );
      setAddress(URL.createObjectURL(blob as Blob));
      await again();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      <Alert type="warning" showIcon title={t('identity.onRecord')} style={{ marginBottom: 16 }} />
      {problem !== undefined && <ProblemAlert problem={problem} />}
      {address ? (
        <Button type="primary" href={address} download={item.name} onClick={onClose}>
          {t('evidence.save')}
        </Button>
      ) : (
        <Form<{ reason: string }> layout="vertical" onFinish={(values) => void open(values)}>
          <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, message: t('form.required') }]}>
            <Input.TextArea maxLength={1000} rows={2} className="case-long" autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t('evidence.openFor')}
          </Button>
        </Form>
      )}
    </>
  );
};
