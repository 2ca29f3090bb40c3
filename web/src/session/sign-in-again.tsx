import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../api/schema.js';
import { DutyForm } from './duty-form.js';
import { SignInForm } from './sign-in-form.js';

type Props = { username: string; duty: SessionView['duty']; isLost: boolean };

/** Over the open desk: the session has ended, what was typed is still there. */
export const SignInAgain = ({ username, duty, isLost }: Props) => {
  const { t } = useTranslation('session');
  return (
    <Modal open title={t('again.title')} closable={false} footer={null} keyboard={false} mask={{ closable: false }}>
      <Typography.Paragraph>{t('again.kept')}</Typography.Paragraph>
      {duty !== null && !isLost ? <DutyForm duty={duty} username={username} /> : <SignInForm username={username} />}
    </Modal>
  );
};
