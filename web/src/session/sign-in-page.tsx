import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance.js';
import { SignInForm } from './sign-in-form.js';

export const SignInPage = () => {
  const { t } = useTranslation('session');
  return (
    <Entrance title={t('signIn')}>
      <SignInForm />
    </Entrance>
  );
};
