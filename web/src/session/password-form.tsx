import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ProblemAlert } from '../ui/problem-alert.js';

type Passwords = { oldPassword: string; newPassword: string; repeated: string };

/** A password of one's own; every other session of the account ends. */
export const PasswordForm = ({ username, onDone }: { username: string; onDone?: () => void }) => {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ oldPassword, newPassword }: Passwords) =>
      ask(api.PUT('/api/session/password', { body: { oldPassword, newPassword } })),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone?.();
    },
  });
  return (
    <Form<Passwords> layout="vertical" requiredMark={false} onFinish={mutate} disabled={isPending}>
      {error && <ProblemAlert problem={error} />}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Form.Item name="oldPassword" label={t('password.old')} rules={[{ required: true, message: t('password.missing') }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('password.new')}
        extra={t('password.hint')}
        rules={[{ required: true, message: t('password.missing') }]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('password.repeat')}
        dependencies={['newPassword']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error(t('password.different'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
        {t('password.change')}
      </Button>
    </Form>
  );
};
