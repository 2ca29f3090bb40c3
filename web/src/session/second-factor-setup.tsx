import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Input, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** Scan, enter the first code, keep the recovery codes: they are shown this once. */
export const SecondFactorSetup = ({ onDone }: { onDone?: () => void }) => {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const [codes, setCodes] = useState<string[]>();
  const secret = useQuery({
    queryKey: ['second-factor', 'secret'],
    queryFn: () => ask(api.POST('/api/session/second-factor')),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const first = useMutation({
    mutationFn: (body: { code: string }) => ask(api.PUT('/api/session/second-factor', { body })),
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const finish = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['session'] });
    onDone?.();
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={() => void finish()} />;
  if (secret.error) return <ProblemAlert problem={secret.error} />;
  if (!secret.data) return <Loading />;
  return (
    <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={first.mutate} disabled={first.isPending}>
      <Typography.Paragraph>{t('factor.scan')}</Typography.Paragraph>
      <Flex vertical align="center" gap="small">
        <QRCode value={secret.data.address} type="svg" bgColor="#fff" color="#000" size={180} />
        <Typography.Text copyable code>
          {secret.data.secret}
        </Typography.Text>
      </Flex>
      {first.error && <ProblemAlert problem={first.error} />}
      <Form.Item name="code" label={t('factor.first')} rules={[{ required: true, message: t('code.missing') }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" autoFocus size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={first.isPending}>
        {t('factor.complete')}
      </Button>
    </Form>
  );
};

export const RecoveryCodes = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => {
  const { t } = useTranslation('session');
  return (
    <Flex vertical gap="middle">
      <Alert type="warning" showIcon title={t('factor.codes')} description={t('factor.codes.hint')} />
      <Typography.Paragraph copyable={{ text: codes.join('\n') }} style={{ columns: 2, fontFamily: 'monospace', margin: 0 }}>
        {codes.map((code) => (
          <span key={code} style={{ display: 'block' }}>
            {code}
          </span>
        ))}
      </Typography.Paragraph>
      <Button type="primary" size="large" onClick={onKept}>
        {t('factor.kept')}
      </Button>
    </Flex>
  );
};
