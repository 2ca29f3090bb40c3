import { Alert, App, Button, Card, Flex, Input, Radio, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui-parts.js';
import type { ReplyDraftView } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { findingOn, type CaseFile } from '../case-file.js';
import { useCaseAgain } from '../use-case.js';
import { useDirectory } from '../use-directory.js';
import { coverageOf, gapsIn, type Gap } from './reply-gaps.js';
import { ReplyMerge } from './reply-merge.js';
import { ReplySigning } from './reply-signing.js';
import type { Opinion } from './reply-texts.js';
import { useReplyDraft } from './use-reply-draft.js';

const OPINIONS = ['SUPPORTED', 'PARTLY_SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED'] as const;
const THREE_LINES = { minHeight: 'calc(3lh + 10px)' };

type Props = {
  view: CaseFile;
  first: ReplyDraftView;
  /** Told whenever something stands here that is not saved. */
  onDirty: (isDirty: boolean) => void;
  onClose: () => void;
};

/** Each point has its own paragraph; what is missing, empty or names somebody is said beside it while it is written. */
export const ReplyForm = ({ view, first, onDirty, onClose }: Props) => {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const names = useDirectory();
  const again = useCaseAgain(view.id);
  const owed = view.allegations.filter(({ transferredAt }) => transferredAt === null);
  const ids = owed.map(({ id }) => id);
  const [comment, setComment] = useState('');
  const draft = useReplyDraft(view.id, ids, first);
  const { saved, written, setWritten, base, theirs, problem, isBusy, isDirty, save } = draft;
  const gaps = gapsIn(owed, written.points, written.text);
  const { answered } = coverageOf(owed, written.points);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const setPoint = (allegationId: string, change: { opinion?: Opinion; text?: string }): void =>
    setWritten((now) => ({
      ...now,
      points: now.points.map((point) => (point.allegationId === allegationId ? { ...point, ...change } : point)),
    }));

  if (theirs)
    return (
      <ReplyMerge
        base={base}
        mine={written}
        theirs={theirs}
        labelOf={(name) => {
          const ordinal = owed.find(({ id }) => name.endsWith(id))?.ordinal;
          if (name === 'text') return t('reply.body');
          return name.startsWith('opinion ')
            ? `${t('reply.point', { n: ordinal })} · ${t('field.replyOpinion')}`
            : t('reply.point', { n: ordinal });
        }}
        wordOf={(name, text) => (name.startsWith('opinion ') && text ? t(`word.opinion.${text}`) : text)}
        onDone={draft.goOnWith}
      />
    );

  return (
    <>
      <DraftState saved={saved} />
      {problem !== undefined && <ProblemAlert problem={problem} />}
      {problem === undefined && saved.named.length > 0 && (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 16 }}
          title={t('reply.named', {
            where: saved.named
              .map((id) => (id === 'text' ? t('reply.body') : t('reply.point', { n: owed.find((p) => p.id === id)?.ordinal })))
              .join('、'),
          })}
        />
      )}
      <Typography.Paragraph aria-live="polite">{t('reply.coverage', { answered, owed: owed.length })}</Typography.Paragraph>
      {owed.map((point) => {
        const now = written.points.find(({ allegationId }) => allegationId === point.id);
        const finding = findingOn(view, point.id);
        return (
          <Card key={point.id} size="small" title={`${point.ordinal}. ${names.code(point.code)}`} style={{ marginBottom: 12 }}>
            <p className="case-words">{point.text}</p>
            {finding && (
              <Typography.Paragraph type="secondary" className="case-words">
                {names.finding(finding.kind)}：{finding.reasons}
              </Typography.Paragraph>
            )}
            <Radio.Group
              aria-label={`${t('reply.point', { n: point.ordinal })} ${t('field.replyOpinion')}`}
              value={now?.opinion ?? null}
              onChange={(event) => setPoint(point.id, { opinion: event.target.value as Opinion })}
              options={OPINIONS.map((value) => ({ value, label: t(`word.opinion.${value}`) }))}
              style={{ marginBottom: 8 }}
            />
            <Input.TextArea
              aria-label={t('reply.paragraph', { n: point.ordinal })}
              value={now?.text ?? ''}
              maxLength={5000}
              rows={3}
              className="case-long"
              style={THREE_LINES}
              onChange={(event) => setPoint(point.id, { text: event.target.value })}
            />
            <Gaps gaps={gaps.filter(({ where }) => where === point.id)} />
          </Card>
        );
      })}
      <Card size="small" title={t('reply.body')} style={{ marginBottom: 12 }}>
        <Input.TextArea
          aria-label={t('reply.body')}
          value={written.text}
          maxLength={5000}
          rows={5}
          className="case-long"
          style={THREE_LINES}
          onChange={(event) => setWritten((now) => ({ ...now, text: event.target.value }))}
        />
        <Gaps gaps={gaps.filter(({ where }) => where === 'text')} />
      </Card>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 16 }}>
        <Button onClick={() => void save()} loading={isBusy} disabled={!isDirty}>
          {t('reply.save')}
        </Button>
        <Typography.Text type="secondary" role="status">
          {isDirty ? t('reply.unsaved') : saved.draft && t('reply.saved', { at: minuteOf(saved.draft.savedAt) })}
        </Typography.Text>
      </Flex>
      <ReplySigning
        view={view}
        owed={owed}
        saved={saved}
        isDirty={isDirty}
        comment={comment}
        onComment={setComment}
        save={save}
        onSaved={draft.setSaved}
        onChanged={draft.showTheirs}
        onSigned={() => {
          void message.success(t('form.done', { act: t('act.reply') }));
          void again();
          onClose();
        }}
      />
    </>
  );
};

const DraftState = ({ saved: { draft } }: { saved: ReplyDraftView }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  if (!draft) return <Alert type="info" title={t('reply.new')} style={{ marginBottom: 16 }} />;
  const by = { writing: draft.savedById, submitted: draft.submittedById, returned: draft.returnedById }[draft.state];
  return (
    <Alert
      type={draft.state === 'returned' ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 16 }}
      title={t(`reply.state.${draft.state}`, { who: names.person(by) })}
      description={draft.comment ? <p className="case-words">{draft.comment}</p> : undefined}
    />
  );
};

const Gaps = ({ gaps }: { gaps: readonly Gap[] }) => {
  const { t } = useTranslation('case');
  if (gaps.length === 0) return null;
  return (
    <Flex gap={4} wrap style={{ marginTop: 6 }}>
      {gaps.map((gap) => (
        <Mark key={`${gap.kind} ${gap.phrase ?? ''}`} color="warning" style={{ whiteSpace: 'normal' }}>
          {t(`reply.gap.${gap.kind}`, { phrase: gap.phrase })}
        </Mark>
      ))}
    </Flex>
  );
};
