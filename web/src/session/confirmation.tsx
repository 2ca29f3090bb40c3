import { Button, Form, Input, Modal, Typography } from 'antd';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Problem, problemOf } from '../api/problem.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useSession } from './session.js';

/** Runs what the server lets only a freshly confirmed person do: asks who sits here where it wants to know, then runs it again. */
export type Confirmed = <T>(run: () => Promise<T>) => Promise<T>;

const ConfirmationContext = createContext<Confirmed>((run) => run());

export const useConfirmed = (): Confirmed => use(ConfirmationContext);

const REQUIRED = 'session.confirmation-required';

type Waiting = { resolve: () => void; reject: (problem: Problem) => void; problem: Problem };

export const ConfirmationProvider = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('session');
  const [waiting, setWaiting] = useState<Waiting>();
  const confirmed = useCallback<Confirmed>(async (run) => {
    try {
      return await run();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== REQUIRED) throw error;
      await new Promise<void>((resolve, reject) => setWaiting({ resolve, reject, problem }));
      return run();
    }
  }, []);
  const close = (): void => {
    waiting?.reject(waiting.problem);
    setWaiting(undefined);
  };
  const done = (): void => {
    waiting?.resolve();
    setWaiting(undefined);
  };
  return (
    <ConfirmationContext value={confirmed}>
      {children}
      <Modal open={waiting !== undefined} title={t('confirm.title')} onCancel={close} footer={null} destroyOnHidden>
        <Typography.Paragraph>{t('confirm.why')}</Typography.Paragraph>
        <ConfirmationForm onDone={done} />
      </Modal>
    </ConfirmationContext>
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
