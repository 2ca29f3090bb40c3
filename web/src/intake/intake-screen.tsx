import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { Loading } from '../ui/loading.js';
import { KeptOnDevice } from '../offline/kept-on-device.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useTitle } from '../ui/use-title.js';
import { AboutBlock } from './about-block.js';
import type { DeskForm } from './desk-forms.js';
import { DraftLine } from './draft-line.js';
import { afterDraftEvent, NEW_DRAFT } from './draft-machine.js';
import type { IntakeForm } from './intake-form.js';
import { ReceiptTime } from './receipt-time.js';
import { RecordBlock } from './record-block.js';
import { requestBody } from './request-body.js';
import { Scans } from './scans.js';
import { SidePanel } from './side-panel.js';
import { submitIntake, type Beside, type IntakeEntry, type KeptHere, type Registered as Kase } from './submit-intake.js';
import { TellerBlock } from './teller-block.js';
import { useDeskKeys } from './use-desk-keys.js';
import { draftRefusal, useDraft } from './use-draft.js';

/** What comes after the form comes after it: fetched while somebody types, so that nobody waits for either. */
const readBack = () => import('./read-back.js');
const registered = () => import('./registered.js');
const ReadBack = lazy(async () => ({ default: (await readBack()).ReadBack }));
const Registered = lazy(async () => ({ default: (await registered()).Registered }));
const FETCHED_AFTER = 4_000;

type Props = {
  form: DeskForm;
  keepsDrafts: boolean;
  tools: ReactNode;
  /** It is registered, or waits on the device to be. */
  onDone: () => void;
  onNext: () => void;
  /** Somebody else is on the line: this form stays as a draft. */
  onNew: () => void;
  /** Somebody else has its draft in hand: what stands here becomes a form of its own. */
  onGoOn: () => void;
};

/** One complaint: told, read back, registered. */
export const IntakeScreen = ({ form: { draftId, store, held }, keepsDrafts, tools, onDone, onNext, onNew, onGoOn }: Props) => {
  const { t } = useTranslation('intake');
  const [isReadBack, setReadBack] = useState(false);
  const [isWordless, setWordless] = useState(false);
  const [scans, setScans] = useState<File[]>([]);
  const sent = useRef<IntakeEntry>(undefined);
  const { mutate, data, error, isPending, reset } = useMutation<Kase | KeptHere>({
    mutationFn: async () => {
      store.markSent(true);
      try {
        return await registerOnce(besideOf(store.get()), { id: draftId, hold: held?.hold ?? NEW_DRAFT.hold }, sent);
      } catch (refused) {
        store.markSent(false);
        throw refused;
      }
    },
    onSuccess: onDone,
  });
  const draft = useDraft(store, draftId, held, keepsDrafts && data === undefined);
  /** The registration learns it first where nothing was typed since somebody else took the form in hand. */
  const refused = error ? draftRefusal(problemOf(error)) : undefined;
  const { channel } = store.get();
  useTitle(data && 'number' in data ? data.number : t(`title.${channel}`));

  useEffect(() => {
    document.querySelector<HTMLInputElement>('[data-first]')?.focus();
    const timer = window.setTimeout(() => void Promise.all([readBack(), registered()]).catch(() => undefined), FETCHED_AFTER);
    return () => window.clearTimeout(timer);
  }, []);

  const review = (): void => {
    const hasWords = store.get().narrative.trim() !== '';
    setWordless(!hasWords);
    if (hasWords) setReadBack(true);
    else document.getElementById('narrative')?.focus();
  };
  const save = (): void => {
    if (!isPending) mutate(undefined, { onSuccess: () => setReadBack(false) });
  };
  const besideOf = (form: IntakeForm): Beside => ({
    form,
    scans,
    title: `${t(`channel.${form.channel}`)} · ${form.narrative.trim().slice(0, 60)}`,
  });
  useDeskKeys((key) => {
    if (key.act === 'save') {
      if (data) onNext();
      else if (isReadBack) save();
      else review();
      return true;
    }
    if (data && (key.act === 'new' || (key.act === 'channel' && key.channel === channel))) {
      onNext();
      return true;
    }
    if (key.act === 'new' && keepsDrafts && !isReadBack) {
      onNew();
      return true;
    }
    if (key.act === 'panel' && !data) {
      togglePanel();
      return true;
    }
    return false;
  });

  if (data && 'isKept' in data)
    return <KeptOnDevice next={channel === 'LETTER' ? t('done.nextLetter') : t('done.next')} onNext={onNext} />;
  if (data)
    return (
      <Suspense fallback={<Loading />}>
        <Registered kase={data} form={store.get()} scans={scans} onNext={onNext} />
      </Suspense>
    );
  return (
    <div className="intake-page">
      <form
        className="intake-form"
        aria-label={t(`channel.${channel}`)}
        onSubmit={(event) => {
          event.preventDefault();
          review();
        }}
      >
        <div className="intake-head">
          <h1>{t(`title.${channel}`)}</h1>
          <div className="intake-tools">
            {keepsDrafts && <DraftLine state={refused ? afterDraftEvent(draft, refused) : draft} onGoOn={onGoOn} />}
            {tools}
          </div>
        </div>
        {error && !isReadBack && <ProblemAlert problem={error} onClose={reset} />}
        {isWordless && <Alert type="error" role="alert" showIcon title={t('wordless')} style={{ marginBottom: 12 }} />}
        <ReceiptTime />
        {channel === 'LETTER' || channel === 'TRANSFER_IN' ? (
          <>
            <RecordBlock />
            <TellerBlock />
          </>
        ) : (
          <>
            <TellerBlock />
            <RecordBlock />
          </>
        )}
        <AboutBlock />
        {channel === 'LETTER' && <Scans files={scans} onChange={setScans} />}
        <div className="intake-save">
          <Button type="primary" size="large" htmlType="submit">
            {t('save')} <kbd>Ctrl+Enter</kbd>
          </Button>
        </div>
      </form>
      <SidePanel />
      <Suspense>
        {isReadBack && (
          <ReadBack isSaving={isPending} problem={error} scans={scans.length} onBack={() => setReadBack(false)} onSave={save} />
        )}
      </Suspense>
    </div>
  );
};

/**
 * Sends the form under its own key. Where the answer to a first try was lost and something was changed meanwhile, the key stands for the
 * first words: those are asked for again, so that there is one case and not two.
 */
const registerOnce = async (
  beside: Beside,
  draft: { id: string; hold: number },
  sent: { current: IntakeEntry | undefined },
): Promise<Kase | KeptHere> => {
  const entry = { key: draft.id, body: requestBody(beside.form, draft.id, draft.hold) };
  const before = sent.current;
  sent.current = entry;
  try {
    return await submitIntake(entry, beside);
  } catch (error) {
    if (problemOf(error).code !== 'idempotency.different-body' || !before) throw error;
    return submitIntake(before, beside);
  }
};

/** From the form to what stands beside it, and back to where one was. */
let left: HTMLElement | null = null;
const togglePanel = (): void => {
  const panel = document.getElementById('beside');
  if (!panel) return;
  if (panel.contains(document.activeElement)) {
    (left ?? document.getElementById('narrative'))?.focus();
    return;
  }
  left = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  (panel.querySelector<HTMLElement>('a, button, summary, input, textarea') ?? panel).focus();
};
