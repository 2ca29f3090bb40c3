import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftForm } from './draft-form.js';

/** As the desk reads it out. */
export const ArticlePreview = ({
  article,
}: {
  article: Pick<DraftForm, 'title' | 'question' | 'answer' | 'clause' | 'keywords' | 'codes'>;
}) => {
  const { t } = useTranslation('admin');
  const { title, question, answer, clause, keywords, codes } = article;
  return (
    <article>
      <Typography.Title level={2} style={{ fontSize: 18, marginTop: 0, overflowWrap: 'anywhere' }}>
        {title || '—'}
      </Typography.Title>
      <Typography.Paragraph strong>{question}</Typography.Paragraph>
      <p className="article-text">{answer}</p>
      <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
        {t('guidance.restsOn', { clause: clause || '—' })}
      </Typography.Paragraph>
      <Flex gap={4} wrap>
        {[...codes, ...keywords].map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
      </Flex>
    </article>
  );
};
