import { Card, Flex, Progress, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useTitle } from '../ui/use-title.js';
import type { SectionKey } from './sections.js';

type Props = {
  name: SectionKey;
  hint?: string;
  extra?: ReactNode;
  isPending?: boolean;
  isBusy?: boolean;
  problem?: unknown;
  children: ReactNode;
};

/** One section: its title, what can be begun in it, and what it holds. */
export const Section = ({ name, hint, extra, isPending = false, isBusy = false, problem, children }: Props) => {
  const { t } = useTranslation('admin');
  const title = t(`section.${name}`);
  useTitle(title);
  return (
    <section aria-labelledby="section-title">
      <Flex wrap gap={8} align="center" justify="space-between" style={{ marginBottom: 12 }}>
        <Typography.Title level={1} id="section-title" style={{ fontSize: 22, margin: 0 }}>
          {title}
        </Typography.Title>
        <Flex wrap gap={8}>
          {extra}
        </Flex>
      </Flex>
      {hint && <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>}
      {problem !== undefined && problem !== null && <ProblemAlert problem={problem} />}
      {isBusy && <Progress percent={100} status="active" showInfo={false} size="small" aria-label={t('busy')} />}
      {isPending ? <Loading /> : children}
    </section>
  );
};

export const Panel = ({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) => (
  <Card title={title} extra={extra} style={{ marginBottom: 16 }}>
    {children}
  </Card>
);
