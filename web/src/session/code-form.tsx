import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** The second step of a sign-in: six digits of the authenticator, or a recovery code. */
export const CodeForm = () => {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: { code: string }) => ask(api.POST('/api/session/code', { body })),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={mutate} disabled={isPending}>
      {error && <ProblemAlert problem={error} />}
      <Form.Item name="code" label={t('code')} extra={t('code.hint')} rules={[{ required: true, message: t('code.missing') }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" autoFocus size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
        {t('code.enter')}
      </Button>
    </Form>
  );
};
