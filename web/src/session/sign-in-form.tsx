import { Button, Form, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { markSession } from '../api/lost-session.js';

type Credentials = { username: string; password: string };

/** Name and password; what else is owed, the duty page asks for. `username`: fixed, for whoever signs in over their own work. */
export const SignInForm = ({ username }: { username?: string }) => {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Credentials) => ask(api.POST('/api/session', { body })),
    onSuccess: async () => {
      markSession(false);
      await client.invalidateQueries();
    },
  });
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} initialValues={{ username }} onFinish={mutate} disabled={isPending}>
      {error && <ProblemAlert problem={error} />}
      <Form.Item name="username" label={t('username')} rules={[{ required: true, message: t('username.missing') }]}>
        <Input autoComplete="username" autoFocus={!username} readOnly={username !== undefined} size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('password.missing') }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
        {t('signIn')}
      </Button>
    </Form>
  );
};
