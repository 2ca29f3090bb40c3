import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { problemOf, type Problem } from '../api/problem.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useSession } from './session.js';

type Props = { onClose: () => void; onDone: () => void };

/** Asks who sits here, before something that only a freshly confirmed person may do. */
export const ConfirmationDialog = ({ onClose, onDone }: Props) => {
  const { t } = useTranslation('session');
  return (
    <Modal open title={t('confirm.title')} onCancel={onClose} footer={null}>
      <Typography.Paragraph>{t('confirm.why')}</Typography.Paragraph>
      <ConfirmationForm onDone={onDone} />
    </Modal>
  );
};

type Proof = { password?: string; code?: string };

const ConfirmationForm = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation('session');
  const { staff } = useSession();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const hasFactor = staff.secondFactorSince !== null;
  const show = async (proof: Proof): Promise<void> => {
    setBusy(true);
    try {
      await ask(api.POST('/api/session/confirmation', { body: proof }));
      onDone();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Proof> layout="vertical" requiredMark={false} onFinish={(proof) => void show(proof)} disabled={isBusy}>
      {problem && <ProblemAlert problem={problem} />}
      {hasFactor ? (
        <Form.Item name="code" label={t('code')} rules={[{ required: true, message: t('code.missing') }]}>
          <Input autoComplete="one-time-code" inputMode="numeric" autoFocus />
        </Form.Item>
      ) : (
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('password.missing') }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {t('confirm.do')}
      </Button>
    </Form>
  );
};
