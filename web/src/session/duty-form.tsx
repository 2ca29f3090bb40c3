import { lazy } from 'react';
import type { SessionView } from '../api/schema.js';
import { CodeForm } from './code-form.js';
import { PasswordForm } from './password-form.js';

/** With its picture of a code it is needed once in the life of an account. */
const SecondFactorSetup = lazy(async () => ({ default: (await import('./second-factor-setup.js')).SecondFactorSetup }));

type Props = { duty: NonNullable<SessionView['duty']>; username: string };

/** The form for what is owed before anything else opens. */
export const DutyForm = ({ duty, username }: Props) => {
  if (duty === 'enter-code') return <CodeForm />;
  return duty === 'change-password' ? <PasswordForm username={username} /> : <SecondFactorSetup />;
};
