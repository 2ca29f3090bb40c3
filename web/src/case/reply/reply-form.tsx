import { Alert, App, Button, Card, Flex, Input, Radio, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui-parts.js';
import { api, ask } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import type { ReplyDraftView } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { findingOn, type CaseFile } from '../case-file.js';
import { useCaseAgain } from '../use-case.js';
import { useDirectory } from '../use-directory.js';
import { coverageOf, gapsIn, type Gap } from './reply-gaps.js';
import { ReplyMerge } from './reply-merge.js';
import { ReplySigning } from './reply-signing.js';
import { NOTHING, textsOf, writtenOf, type Opinion, type Written } from './reply-texts.js';

const OPINIONS = ['SUPPORTED', 'PARTLY_SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED'] as const;
const SAVED_AFTER = 4000;

/** Each point has its own paragraph; what is missing, empty or names somebody is said beside it while it is written. */
export const ReplyForm = ({ view, first, onClose }: { view: CaseFile; first: ReplyDraftView; onClose: () => void }) => {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const names = useDirectory();
  const again = useCaseAgain(view.id);
  const owed = view.allegations.filter(({ transferredAt }) => transferredAt === null);
  const ids = owed.map(({ id }) => id);
  const [saved, setSaved] = useState(first);
  const [written, setWritten] = useState<Written>(() => writtenOf(textsOf(first.draft ?? NOTHING), ids));
  const [theirs, setTheirs] = useState<ReplyDraftView>();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const refused = useRef<Written>(undefined);
  const [comment, setComment] = useState('');
  const latest = useRef(written);
  latest.current = written;
  const base = writtenOf(textsOf(saved.draft ?? NOTHING), ids);
  const isDirty = JSON.stringify(written) !== JSON.stringify(base);
  const gaps = gapsIn(owed, written.points, written.text);
  const { answered } = coverageOf(owed, written.points);
  const path = { params: { path: { id: view.id } } };
  const showTheirs = async (): Promise<void> => setTheirs(await ask(api.GET('/api/cases/{id}/reply-draft', path)));

  const save = async (version = saved.draft?.version ?? 0): Promise<ReplyDraftView | undefined> => {
    const sent = latest.current;
    setBusy(true);
    setProblem(undefined);
    try {
      const points = sent.points.map(({ allegationId, opinion, text }) => ({
        allegationId,
        ...(opinion ? { opinion } : {}),
        ...(text.trim() ? { text } : {}),
      }));
      const answer = await ask(
        api.PUT('/api/cases/{id}/reply-draft', {
          ...path,
          body: { version, points, ...(sent.text.trim() ? { text: sent.text } : {}) },
        }),
      );
      setSaved(answer);
      // What the server took out does not come back; what was typed meanwhile stays.
      if (latest.current === sent) setWritten(writtenOf(textsOf(answer.draft ?? NOTHING), ids));
      return answer;
    } catch (error) {
      if (problemOf(error).code === 'reply-draft.changed') await showTheirs();
      else {
        setProblem(error);
        // What was refused is refused again until it reads otherwise; where nobody answered it is tried again.
        if (problemOf(error).status === 409) refused.current = sent;
      }
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    if (!isDirty || theirs || isBusy || refused.current === written) return;
    const timer = setTimeout(() => void save(), SAVED_AFTER);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [written, theirs, isBusy]);

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
        theirs={writtenOf(textsOf(theirs.draft ?? NOTHING), ids)}
        labelOf={(name) => {
          const ordinal = owed.find(({ id }) => name.endsWith(id))?.ordinal;
          if (name === 'text') return t('reply.body');
          return name.startsWith('opinion ')
            ? `${t('reply.point', { n: ordinal })} · ${t('field.replyOpinion')}`
            : t('reply.point', { n: ordinal });
        }}
        wordOf={(name, text) => (name.startsWith('opinion ') && text ? t(`word.opinion.${text}`) : text)}
        onDone={(texts) => {
          latest.current = writtenOf(texts, ids);
          setWritten(latest.current);
          setSaved(theirs);
          setTheirs(undefined);
          const isTheirs = JSON.stringify(latest.current) === JSON.stringify(writtenOf(textsOf(theirs.draft ?? NOTHING), ids));
          if (!isTheirs) void save(theirs.draft?.version ?? 0);
        }}
      />
    );

  return (
    <>
      <DraftState saved={saved} />
      {problem !== undefined && <ProblemAlert problem={problem} />}
      {saved.named.length > 0 && (
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
        onSaved={setSaved}
        onChanged={showTheirs}
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
