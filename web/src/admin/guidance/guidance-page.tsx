import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { api, ask } from '../../api/client.js';
import type { ArticleDto } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { Rows } from '../rows.js';
import { Panel, Section } from '../section.js';
import { usePeople } from '../use-people.js';
import type { BegunArticle } from '../../ui/begun-article.js';
import { ArticleVersions } from './article-versions.js';
import { DraftEditor } from './draft-editor.js';
import { DRAFTS_KEY, useDrafts } from './use-drafts.js';

/** The written guidance: what is said at the desk now, what is being written, and every version before. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const { nameOf } = usePeople();
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<string>();
  // From a case: an explanation that others need too.
  const begun = (useLocation().state as BegunArticle | null)?.article;
  const [isNaming, setNaming] = useState(begun !== undefined);
  const [shown, setShown] = useState<ArticleDto>();
  const drafts = useDrafts();
  const articles = useQuery({
    queryKey: ['guidance', words],
    queryFn: () => ask(api.GET('/api/guidance', { params: { query: words ? { q: words } : {} } })),
    placeholderData: (kept) => kept,
  });
  const refresh = () => {
    void client.invalidateQueries({ queryKey: DRAFTS_KEY });
    void client.invalidateQueries({ queryKey: ['guidance'] });
  };
  const hasDraft = new Set((drafts.data?.items ?? []).map(({ slug }) => slug));
  if (editing !== undefined)
    return <DraftEditor slug={editing} begun={begun} onClose={() => setEditing(undefined)} onChanged={refresh} />;
  return (
    <Section
      name="guidance"
      hint={t('guidance.hint')}
      isPending={articles.isPending || drafts.isPending}
      problem={articles.error ?? drafts.error}
      extra={
        <Button type="primary" onClick={() => setNaming(true)}>
          {t('guidance.add')}
        </Button>
      }
    >
      {hasDraft.size > 0 && (
        <Panel title={t('guidance.drafts')}>
          <Rows
            label={t('guidance.drafts')}
            rows={drafts.data?.items ?? []}
            keyOf={({ slug }) => slug}
            columns={[
              { key: 'title', title: t('guidance.title'), cell: ({ title }) => title },
              { key: 'slug', title: t('guidance.slug'), cell: ({ slug }) => <code>{slug}</code> },
              {
                key: 'saved',
                title: t('guidance.saved'),
                cell: ({ savedById, savedAt }) => `${nameOf(savedById)} ${minuteOf(savedAt)}`,
              },
              {
                key: 'acts',
                title: t('acts'),
                kind: 'acts',
                cell: ({ slug, title }) => (
                  <Button size="small" aria-label={`${t('guidance.goOn')} ${title}`} onClick={() => setEditing(slug)}>
                    {t('guidance.goOn')}
                  </Button>
                ),
              },
            ]}
          />
        </Panel>
      )}
      <Input.Search
        allowClear
        aria-label={t('guidance.find')}
        placeholder={t('guidance.find')}
        onSearch={(typed) => setWords(typed.trim())}
        style={{ maxWidth: 360, marginBottom: 12 }}
      />
      <Rows
        label={t('section.guidance')}
        rows={articles.data?.items ?? []}
        keyOf={({ slug }) => slug}
        columns={[
          {
            key: 'title',
            title: t('guidance.title'),
            cell: (article) => <Titled {...article} />,
          },
          {
            key: 'stage',
            title: t('guidance.stage'),
            cell: ({ stage, codes }) => [stage === 'ALL' ? t('guidance.all') : stage, ...codes].join(' '),
          },
          {
            key: 'version',
            title: t('guidance.version'),
            cell: ({ version, validFrom }) => t('guidance.versionFrom', { version, day: validFrom }),
          },
          {
            key: 'acts',
            title: t('acts'),
            kind: 'acts',
            cell: (article) => (
              <Flex gap={4} align="center">
                <Button size="small" aria-label={`${t('guidance.versions')} ${article.title}`} onClick={() => setShown(article)}>
                  {t('guidance.versions')}
                </Button>
                <Button
                  size="small"
                  aria-label={`${t('guidance.change')} ${article.title}`}
                  onClick={() => setEditing(article.slug)}
                >
                  {t('guidance.change')}
                </Button>
                {hasDraft.has(article.slug) && <Tag color="processing">{t('guidance.hasDraft')}</Tag>}
              </Flex>
            ),
          },
        ]}
      />
      {shown && <ArticleVersions slug={shown.slug} title={shown.title} onClose={() => setShown(undefined)} />}
      {isNaming && (
        <NameDialog
          onClose={() => setNaming(false)}
          onNamed={(slug) => {
            setNaming(false);
            setEditing(slug);
          }}
        />
      )}
    </Section>
  );
};

const Titled = ({ title, question, isPublic }: ArticleDto) => {
  const { t } = useTranslation('admin');
  return (
    <>
      <strong>{title}</strong> {isPublic && <Tag>{t('guidance.isPublic')}</Tag>}
      <br />
      {question}
    </>
  );
};

const NameDialog = ({ onClose, onNamed }: { onClose: () => void; onNamed: (slug: string) => void }) => {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<{ slug: string }>();
  return (
    <Modal
      open
      title={t('guidance.add')}
      okText={t('guidance.begin')}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={({ slug }) => onNamed(slug)}>
        <Form.Item
          name="slug"
          label={t('guidance.slug')}
          extra={t('guidance.slugHint')}
          rules={[{ required: true, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, max: 60, message: t('guidance.slugHint') }]}
        >
          <Input autoFocus placeholder="voter-card-lost" />
        </Form.Item>
      </Form>
    </Modal>
  );
};
