import { Button, Result } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type Props = { next: string; onNext: () => void };

/** Instead of the server's answer: the entry lies on the device and goes out by itself. */
export const KeptOnDevice = ({ next, onNext }: Props) => {
  const { t } = useTranslation('offline');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Result
      status="info"
      title={<h1 style={{ fontSize: 20, margin: 0 }}>{t('kept')}</h1>}
      subTitle={t('kept.hint')}
      extra={[
        <Button key="next" ref={button} type="primary" size="large" onClick={onNext}>
          {next}
        </Button>,
        <Link key="outbox" to="/outbox">
          {t('outbox')}
        </Link>,
      ]}
    />
  );
};
