import { Alert, Button, Divider, Flex, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import type { ReplyDraftView } from '../../api/schema.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { CaseFile } from '../case-file.js';
import { useCaseAgain } from '../use-case.js';
import { useDirectory } from '../use-directory.js';
import { ReplyCheck } from './reply-check.js';
import { textsOf, writtenOf } from './reply-texts.js';

type Props = {
  view: CaseFile;
  owed: CaseFile['allegations'];
  saved: ReplyDraftView;
  isDirty: boolean;
  comment: string;
  onComment: (comment: string) => void;
  save: () => Promise<ReplyDraftView | undefined>;
  onSaved: (view: ReplyDraftView) => void;
  /** Somebody else has saved since: both texts are shown before anything goes on. */
  onChanged: () => Promise<void>;
  onSigned: () => void;
};

/** The end of the draft: handed in by who wrote it; checked and signed, or returned with a comment, by who may. */
export const ReplySigning = ({ view, owed, saved, isDirty, comment, onComment, save, onSaved, onChanged, onSigned }: Props) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const again = useCaseAgain(view.id);
  const [isChecking, setChecking] = useState(false);
  // As the case was when the check was opened: what comes in behind it was not read, and must not be signed over.
  const [read, setRead] = useState(view.version);
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const step = view.allowedSteps.find((each) => each.step === 'reply');
  const isSigner = step?.reason?.code !== 'permission.denied';
  const path = { params: { path: { id: view.id } } };
  const said = comment.trim();
  const sent =
    saved.draft &&
    writtenOf(
      textsOf(saved.draft),
      owed.map(({ id }) => id),
    );

  const doing = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      const { code } = problemOf(error);
      if (code === 'reply-draft.changed') {
        setChecking(false);
        await onChanged();
        return;
      }
      setProblem(error);
      if (code === 'case.changed') {
        setChecking(false);
        await again();
      }
    } finally {
      setBusy(false);
    }
  };
  /** What is handed on is what lies on the server. */
  const kept = async (): Promise<ReplyDraftView | undefined> => (isDirty || !saved.draft ? save() : saved);
  const submit = () =>
    doing(async () => {
      const version = (await kept())?.draft?.version;
      if (version === undefined) return;
      const body = { version, ...(said ? { comment: said } : {}) };
      onSaved(await ask(api.POST('/api/cases/{id}/reply-draft/submission', { ...path, body })));
    });
  const giveBack = () =>
    doing(async () => {
      const version = (await kept())?.draft?.version;
      if (version === undefined) return;
      onSaved(await ask(api.POST('/api/cases/{id}/reply-draft/return', { ...path, body: { version, comment: said } })));
    });
  const check = async (): Promise<void> => {
    let now: ReplyDraftView | undefined;
    await doing(async () => {
      now = await kept();
    });
    if (!now?.draft || now.objection !== null) return;
    setRead(view.version);
    setChecking(true);
  };
  const sign = () =>
    doing(async () => {
      if (!saved.draft || !sent) return;
      const { version: draftVersion, submittedById, savedById } = saved.draft;
      const points = sent.points.flatMap(({ opinion, ...point }) => (opinion ? [{ ...point, opinion }] : []));
      const version = read === null ? {} : { version: read };
      const body = { points, text: sent.text, draftedById: submittedById ?? savedById, draftVersion, ...version };
      await ask(api.POST('/api/cases/{id}/steps/reply', { ...path, body }));
      onSigned();
    });
  return (
    <section aria-label={t('reply.ending')}>
      <Divider style={{ margin: '8px 0 16px' }} />
      {problem !== undefined && !isChecking && <ProblemAlert problem={problem} />}
      {saved.objection && (
        <Alert type="warning" showIcon title={names.said(saved.objection.message)} style={{ marginBottom: 16 }} />
      )}
      {step && !step.allowed && isSigner && step.reason && (
        <Alert type="info" showIcon title={names.said(step.reason.message)} style={{ marginBottom: 16 }} />
      )}
      <Input.TextArea
        aria-label={t('reply.comment')}
        placeholder={t('reply.comment')}
        value={comment}
        maxLength={2000}
        rows={2}
        className="case-long"
        onChange={(event) => onComment(event.target.value)}
        style={{ marginBottom: 12 }}
      />
      <Flex gap={8} wrap>
        <Button onClick={() => void submit()} loading={isBusy} disabled={saved.draft?.state === 'submitted' && !isDirty}>
          {t('reply.submit')}
        </Button>
        {isSigner && (
          <Button onClick={() => void giveBack()} loading={isBusy} disabled={said === '' || saved.draft?.state !== 'submitted'}>
            {t('reply.return')}
          </Button>
        )}
        {isSigner && (
          <Button type="primary" onClick={() => void check()} loading={isBusy} disabled={!step?.allowed}>
            {t('reply.check')}
          </Button>
        )}
      </Flex>
      {isChecking && sent && (
        <ReplyCheck
          owed={owed}
          sent={sent}
          recipients={saved.recipients}
          problem={problem}
          isBusy={isBusy}
          onBack={() => setChecking(false)}
          onConfirm={() => void sign()}
        />
      )}
    </section>
  );
};
