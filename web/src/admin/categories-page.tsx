import { useQuery } from '@tanstack/react-query';
import { Input, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Rows } from './rows.js';
import { Section } from './section.js';

/** The codes of what somebody may complain about, as config/taxonomy.yaml has them. */
export const Component = () => {
  const { t, i18n } = useTranslation('admin');
  const [words, setWords] = useState('');
  const { data, error, isPending } = useQuery({
    queryKey: ['taxonomy'],
    queryFn: () => ask(api.GET('/api/taxonomy')),
    staleTime: Infinity,
  });
  const wanted = words.trim().toLowerCase();
  const codes = (data?.codes ?? []).filter(({ code, zh, en, hooks }) =>
    [code, zh, en, ...hooks].join(' ').toLowerCase().includes(wanted),
  );
  return (
    <Section name="categories" hint={t('categories.hint')} isPending={isPending} problem={error}>
      <Input.Search
        allowClear
        aria-label={t('categories.find')}
        placeholder={t('categories.find')}
        style={{ maxWidth: 360, marginBottom: 12 }}
        onChange={({ target }) => setWords(target.value)}
      />
      <Rows
        label={t('section.categories')}
        rows={codes}
        keyOf={({ code }) => code}
        columns={[
          { key: 'code', title: t('categories.code'), cell: ({ code }) => code },
          { key: 'name', title: t('categories.name'), cell: ({ zh, en }) => (i18n.language === 'en' ? en : zh) },
          { key: 'kind', title: t('categories.kind'), cell: ({ kind }) => t(`category.${kind}`) },
          { key: 'stages', title: t('categories.stages'), cell: ({ stages }) => stages.join('、') || t('categories.anyTime') },
          {
            key: 'severity',
            title: t('categories.severity'),
            kind: 'number',
            cell: ({ severity }) => (
              <Tag color={severity === 4 ? 'error' : severity === 3 ? 'warning' : 'default'}>{severity}</Tag>
            ),
          },
          { key: 'hooks', title: t('categories.hooks'), cell: ({ hooks }) => hooks.join('；') },
        ]}
      />
    </Section>
  );
};
