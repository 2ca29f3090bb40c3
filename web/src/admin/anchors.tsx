import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { minuteOf } from '../ui/dates.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Rows } from './rows.js';

/** The ends of the chain as they were given out day by day: whoever kept one can prove that nothing before it was changed. */
export const Anchors = () => {
  const { t } = useTranslation('admin');
  const { data, error, isPending } = useQuery({ queryKey: ['anchors'], queryFn: () => ask(api.GET('/api/audit/anchors')) });
  if (error) return <ProblemAlert problem={error} />;
  if (isPending) return <Loading />;
  return (
    <>
      <Typography.Paragraph type="secondary">{t('anchors.hint')}</Typography.Paragraph>
      <Rows
        label={t('anchors')}
        rows={data.items}
        keyOf={({ day }) => day}
        columns={[
          { key: 'day', title: t('anchors.day'), cell: ({ day }) => day },
          { key: 'count', title: t('anchors.count'), kind: 'number', cell: ({ count }) => count },
          { key: 'seq', title: t('audit.seq'), kind: 'number', cell: ({ seq }) => seq },
          { key: 'hash', title: t('anchors.hash'), cell: ({ hash }) => <code>{hash}</code> },
          { key: 'at', title: t('at'), cell: ({ at }) => minuteOf(at) },
        ]}
      />
    </>
  );
};
