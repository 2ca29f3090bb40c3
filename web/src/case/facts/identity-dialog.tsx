import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { VaultContents } from '../../api/schema.js';
import { useConfirmed } from '../../session/confirmation.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Facts } from '../ui-parts.js';
import { useChannelWords } from './channel-words.js';
import { useCaseAgain } from '../use-case.js';

type Props = { caseId: string; channel: string | undefined; onClose: () => void };

/** Who complains, for a reason that goes on record; who sits here shows it once more. Nothing of it is kept when it is closed. */
export const IdentityDialog = ({ caseId, channel, onClose }: Props) => {
  const { t } = useTranslation('case');
  const confirmed = useConfirmed();
  const again = useCaseAgain(caseId);
  const [contents, setContents] = useState<VaultContents>();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const read = async ({ reason }: { reason: string }): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      setContents(
        await confirmed(() => ask(api.POST('/api/cases/{id}/identity', { params: { path: { id: caseId } }, body: { reason } }))),
      );
      await again();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('act.identityReading')}
      onCancel={onClose}
      footer={contents ? <Button onClick={onClose}>{t('identity.close')}</Button> : null}
    >
      <Alert type="warning" showIcon title={t('identity.onRecord')} style={{ marginBottom: 16 }} />
      {problem !== undefined && <ProblemAlert problem={problem} />}
      {contents ? (
        <IdentityTold contents={contents} channel={channel} />
      ) : (
        <Form<{ reason: string }> layout="vertical" onFinish={(values) => void read(values)}>
          <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, message: t('form.required') }]}>
            <Input.TextArea maxLength={1000} rows={2} className="case-long" autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {t('identity.open')}
          </Button>
        </Form>
      )}
    </Modal>
  );
};

type Told = { contents: VaultContents; channel: string | undefined };

const IdentityTold = ({ contents: { person, narrative, channelPrivate }, channel }: Told) => {
  const { t } = useTranslation('case');
  const worded = useChannelWords(channel);
  const many = (list: readonly string[] | null | undefined): string | null => (list && list.length > 0 ? list.join('、') : null);
  return (
    <Facts
      rows={[
        [t('field.name'), person.name],
        [t('field.phone'), person.phone],
        [t('identity.otherPhones'), many(person.otherPhones)],
        [t('field.idNumber'), person.idNumber],
        [t('field.address'), person.address],
        [t('field.email'), person.email],
        [t('identity.otherNames'), many(person.otherNames)],
        ...worded(channelPrivate ?? {}),
        [t('identity.narrative'), narrative],
      ]}
    />
  );
};
