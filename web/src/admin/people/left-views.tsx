import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Rows } from '../rows.js';
import { Panel } from '../section.js';

const KEY = ['saved-views'] as const;

/** Saved views that somebody shared and left behind; whoever may clear them away is told so by the server. */
export const LeftViews = () => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: KEY, queryFn: async () => (await ask(api.GET('/api/saved-views'))).items });
  const remove = useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/saved-views/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
  const left = (data ?? []).filter(({ isOwn, mayRemove }) => mayRemove && !isOwn);
  if (left.length === 0) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={t('leftViews')}>
        <Typography.Paragraph type="secondary">{t('leftViews.hint')}</Typography.Paragraph>
        {remove.error && <ProblemAlert problem={remove.error} />}
        <Rows
          label={t('leftViews')}
          rows={left}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', title: t('leftViews.name'), cell: ({ name }) => name },
            {
              key: 'audience',
              title: t('leftViews.audience'),
              cell: ({ audience }) => t(audience === 'role' ? 'audience.role' : 'audience.group'),
            },
            { key: 'savedAt', title: t('leftViews.savedAt'), cell: ({ savedAt }) => minuteOf(savedAt) },
            {
              key: 'acts',
              title: t('acts'),
              kind: 'acts',
              cell: ({ id, name }) => (
                <Popconfirm title={t('leftViews.sure', { name })} onConfirm={() => remove.mutate(id)}>
                  <Button size="small" danger aria-label={`${t('leftViews.remove')} ${name}`}>
                    {t('leftViews.remove')}
                  </Button>
                </Popconfirm>
              ),
            },
          ]}
        />
      </Panel>
    </div>
  );
};
