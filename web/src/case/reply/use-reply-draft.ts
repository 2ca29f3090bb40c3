import { useEffect, useRef, useState } from 'react';
import { api, ask } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import type { ReplyDraftView } from '../../api/schema.js';
import { NOTHING, textsOf, writtenOf, type Written } from './reply-texts.js';
import type { Texts } from '../acts/merge-texts.js';

export const SAVED_AFTER_MS = 4000;
const REFUSED = new Set([400, 409, 413, 422]);

const isSame = (one: Written, other: Written): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The draft as it is written here and as the server has it: saved after a pause, never over what somebody else has saved meanwhile. */
export const useReplyDraft = (caseId: string, allegationIds: readonly string[], first: ReplyDraftView) => {
  const textOf = (view: ReplyDraftView): Written => writtenOf(textsOf(view.draft ?? NOTHING), allegationIds);
  const [saved, setSaved] = useState(first);
  const [written, setWritten] = useState<Written>(() => textOf(first));
  const [theirs, setTheirs] = useState<ReplyDraftView>();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const refused = useRef<Written>(undefined);
  const latest = useRef(written);
  latest.current = written;
  const base = textOf(saved);
  const isDirty = !isSame(written, base);
  const path = { params: { path: { id: caseId } } };
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
      if (latest.current === sent) setWritten(textOf(answer));
      return answer;
    } catch (error) {
      if (problemOf(error).code === 'reply-draft.changed') await showTheirs();
      else {
        setProblem(error);
        // What was refused is refused again until it reads otherwise; where nobody answered it is tried again.
        if (REFUSED.has(problemOf(error).status)) refused.current = sent;
      }
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    if (!isDirty || theirs || isBusy || refused.current === written) return;
    const timer = setTimeout(() => void save(), SAVED_AFTER_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [written, theirs, isBusy]);

  /** Goes on from what somebody else has saved, with what was made of both. */
  const goOnWith = (texts: Texts): void => {
    if (!theirs) return;
    latest.current = writtenOf(texts, allegationIds);
    setWritten(latest.current);
    setSaved(theirs);
    setTheirs(undefined);
    if (!isSame(latest.current, textOf(theirs))) void save(theirs.draft?.version ?? 0);
  };

  return {
    ...{ saved, setSaved, written, setWritten, base, isDirty, isBusy, problem, save, showTheirs, goOnWith },
    theirs: theirs && textOf(theirs),
  };
};
