import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../api/schema.js';
import { DutyForm } from './duty-form.js';
import { useSessionLost } from '../api/lost-session.js';
import { SignInForm } from './sign-in-form.js';

type Props = { username: string; duty: SessionView['duty']; isOut: boolean };

/** Over the open desk: the session has ended, what was typed is still there. */
export const SignInAgain = ({ username, duty, isOut }: Props) => {
  const { t } = useTranslation('session');
  const isLost = useSessionLost();
  return (
    <Modal
      open={isLost || isOut || duty !== null}
      title={t('again.title')}
      closable={false}
      footer={null}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Typography.Paragraph>{t('again.kept')}</Typography.Paragraph>
      {duty !== null && !isLost ? <DutyForm duty={duty} username={username} /> : <SignInForm username={username} />}
    </Modal>
  );
};
