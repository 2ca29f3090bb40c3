import { useQuery } from '@tanstack/react-query';
import { Collapse, Flex, Modal, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { minuteOf } from '../../ui/dates.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { ArticlePreview } from './article-preview.js';

/** Every version that was ever published, word for word: a reply that cites one cites it as it was. */
export const ArticleVersions = ({ slug, title, onClose }: { slug: string; title: string; onClose: () => void }) => {
  const { t } = useTranslation('admin');
  const { data, error, isPending } = useQuery({
    queryKey: ['guidance', 'versions', slug],
    queryFn: () => ask(api.GET('/api/guidance/{slug}/versions', { params: { path: { slug } } })),
  });
  return (
    <Modal open width={720} title={t('guidance.versionsOf', { title })} footer={null} onCancel={onClose} destroyOnHidden>
      {error && <ProblemAlert problem={error} />}
      {isPending && <Loading />}
      <Collapse
        defaultActiveKey={data?.items[0]?.version}
        items={(data?.items ?? []).map((article) => ({
          key: article.version,
          label: (
            <Flex gap={8} wrap>
              {t('guidance.versionFrom', { version: article.version, day: article.validFrom })}
              <span>{t('guidance.addedAt', { at: minuteOf(article.addedAt) })}</span>
              {article.isInForce && <Tag color="success">{t('guidance.inForce')}</Tag>}
            </Flex>
          ),
          children: <ArticlePreview article={article} />,
        }))}
      />
    </Modal>
  );
};
