import { Drawer, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useClockStory } from '../use-case.js';
import { useDirectory } from '../use-directory.js';

/** How a date was worked out, sentence by sentence, with the rule that sets it. */
export const ClockDrawer = ({
  caseId,
  clockId,
  onClose,
}: {
  caseId: string;
  clockId: string | undefined;
  onClose: () => void;
}) => {
  const { t, i18n } = useTranslation('case');
  const names = useDirectory();
  const { data, error, isPending } = useClockStory(caseId, clockId);
  const rule = data?.data.rule;
  const sentences = data ? (i18n.language === 'en' ? data.sentences.en : data.sentences.zh) : [];
  return (
    <Drawer
      open={clockId !== undefined}
      onClose={onClose}
      title={data ? t('clock.howOf', { clock: names.said(data.data.name) }) : t('clock.how')}
      size="min(560px, 100vw)"
    >
      {clockId !== undefined && isPending && <Loading />}
      {error && <ProblemAlert problem={error} />}
      <ol style={{ paddingInlineStart: 22, margin: 0, display: 'grid', gap: 8 }}>
        {sentences.map((sentence) => (
          <li key={sentence} style={{ overflowWrap: 'anywhere' }}>
            {sentence}
          </li>
        ))}
      </ol>
      {rule && (
        <Typography.Paragraph type="secondary" style={{ marginTop: 16, overflowWrap: 'anywhere' }}>
          {t('clock.rule')} {rule.id}
          {rule.text && `：${names.said(rule.text)}`}
          {rule.clauses.length > 0 && `（${rule.clauses.map(({ title, clause }) => `${title} ${clause}`).join('；')}）`}
        </Typography.Paragraph>
      )}
    </Drawer>
  );
};
