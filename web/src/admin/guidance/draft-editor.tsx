import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Card, Col, DatePicker, Flex, Form, Popconfirm, Row, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import type { DraftView } from '../../api/schema.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { ArticleFields } from './article-fields.js';
import { ArticlePreview } from './article-preview.js';
import { EMPTY, isUnsaved, wordsOf, type DraftForm } from './draft-form.js';
import { useDrafts } from './use-drafts.js';

type Props = {
  slug: string;
  /** What a new article begins with; nothing of it is saved yet. */
  begun?: Partial<DraftForm>;
  onClose: () => void;
  onChanged: () => void;
};

/** Writes an article: over its draft, over what is said now, or a new one. */
export const DraftEditor = ({ slug, begun, onClose, onChanged }: Props) => {
  const drafts = useDrafts();
  const article = useQuery({
    queryKey: ['article', slug],
    queryFn: async () => {
      try {
        return await ask(api.GET('/api/guidance/{slug}', { params: { path: { slug } } }));
      } catch (error) {
        if (problemOf(error).status === 404) return null;
        throw error;
      }
    },
  });
  if (drafts.isPending || article.isPending) return <Loading />;
  if (drafts.error ?? article.error) return <ProblemAlert problem={drafts.error ?? article.error} />;
  const draft = drafts.data?.items.find((each) => each.slug === slug);
  const kept = draft ?? article.data;
  return (
    <Editor
      key={slug}
      slug={slug}
      draft={draft}
      kept={kept ?? EMPTY}
      from={kept ?? { ...EMPTY, ...begun }}
      onClose={onClose}
      onChanged={onChanged}
    />
  );
};

type EditorProps = Omit<Props, 'begun'> & { draft: DraftView | undefined; kept: DraftForm; from: DraftForm };

const Editor = ({ slug, draft, kept, from, onClose, onChanged }: EditorProps) => {
  const { t } = useTranslation('admin');
  const { message } = App.useApp();
  const [form] = Form.useForm<DraftForm>();
  const [saved, setSaved] = useState<{ revision: number; words: DraftForm }>({
    revision: draft?.revision ?? 0,
    words: wordsOf(kept),
  });
  const [validFrom, setValidFrom] = useState<Dayjs | null>(null);
  const typed = { ...EMPTY, ...Form.useWatch<DraftForm>([], form) };
  const path = { slug };
  const save = useMutation({
    mutationFn: (words: DraftForm) =>
      ask(
        api.PUT('/api/guidance-drafts/{slug}', {
          params: { path },
          body: { ...words, revision: saved.revision, ...(from.fromCaseId ? { fromCaseId: from.fromCaseId } : {}) },
        }),
      ),
    onSuccess: (answer) => {
      setSaved({ revision: answer.revision, words: wordsOf(answer) });
      onChanged();
      void message.success(t('guidance.savedNow'));
    },
  });
  const publish = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/guidance-drafts/{slug}/publication', {
          params: { path },
          body: { revision: saved.revision, ...(validFrom ? { validFrom: validFrom.format('YYYY-MM-DD') } : {}) },
        }),
      ),
    onSuccess: ({ version }) => {
      onChanged();
      void message.success(t('guidance.published', { version }));
      onClose();
    },
  });
  const drop = useMutation({
    mutationFn: () => ask(api.DELETE('/api/guidance-drafts/{slug}', { params: { path } })),
    onSuccess: () => {
      onChanged();
      onClose();
    },
  });
  const problem = save.error ?? publish.error ?? drop.error;
  const isChanged = isUnsaved(typed, saved.words);
  return (
    <section aria-labelledby="draft-title">
      <Flex wrap gap={8} align="center" justify="space-between" style={{ marginBottom: 12 }}>
        <Typography.Title level={1} id="draft-title" style={{ fontSize: 22, margin: 0 }}>
          {typed.title || slug}
        </Typography.Title>
        <Flex wrap gap={8}>
          {isChanged ? (
            <Popconfirm title={t('guidance.leaveSure')} onConfirm={onClose}>
              <Button>{t('back')}</Button>
            </Popconfirm>
          ) : (
            <Button onClick={onClose}>{t('back')}</Button>
          )}
          {saved.revision > 0 && (
            <Popconfirm title={t('guidance.dropSure')} onConfirm={() => drop.mutate()}>
              <Button danger loading={drop.isPending}>
                {t('guidance.drop')}
              </Button>
            </Popconfirm>
          )}
          <Button onClick={() => form.submit()} loading={save.isPending} disabled={!isChanged}>
            {t('guidance.save')}
          </Button>
        </Flex>
      </Flex>
      {problem && <ProblemAlert problem={problem} />}
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={13}>
          <Card title={t('guidance.words')}>
            <Form<DraftForm>
              form={form}
              layout="vertical"
              initialValues={wordsOf(from)}
              onFinish={(words) => save.mutate({ ...EMPTY, ...words })}
            >
              <ArticleFields />
            </Form>
          </Card>
        </Col>
        <Col xs={24} xl={11}>
          <Card title={t('guidance.preview')} style={{ marginBottom: 16 }}>
            <ArticlePreview article={typed} />
          </Card>
          <Card title={t('guidance.publish')}>
            <Typography.Paragraph type="secondary">{t('guidance.publishHint')}</Typography.Paragraph>
            <Flex wrap gap={8} align="center">
              <DatePicker
                aria-label={t('guidance.validFrom')}
                placeholder={t('guidance.today')}
                value={validFrom}
                onChange={setValidFrom}
              />
              <Button
                type="primary"
                disabled={saved.revision === 0 || isChanged}
                loading={publish.isPending}
                onClick={() => publish.mutate()}
              >
                {t('guidance.publish')}
              </Button>
            </Flex>
          </Card>
        </Col>
      </Row>
    </section>
  );
};
