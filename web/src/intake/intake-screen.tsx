import { useMutation } from '@tanstack/react-query';
import { Suspense, useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { Loading } from '../ui/loading.js';
import { lazyInFrame } from '../ui/lazy-frame.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useTitle } from '../ui/use-title.js';
import { Note, PlainButton } from '../ui/controls.js';
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
import { useTold } from './untold.js';
import { useScans, type Scan } from './use-scans.js';
import { useDeskKeys } from './use-desk-keys.js';
import { draftRefusal, useDraft } from './use-draft.js';

/** What comes after the form comes after it: fetched while somebody types, so that nobody waits for either. */
const readBack = async () => (await import('./read-back.js')).ReadBack;
const registered = async () => (await import('./registered.js')).Registered;
const keptOnDevice = async () => (await import('../offline/kept-on-device.js')).KeptOnDevice;
const ReadBack = lazyInFrame(readBack);
const Registered = lazyInFrame(registered);
const KeptOnDevice = lazyInFrame(keptOnDevice);
const FETCHED_AFTER = 10_000;

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
  const scans = useScans(draftId);
  const [sentScans, setSentScans] = useState<readonly Scan[]>([]);
  const sent = useRef<IntakeEntry>(undefined);
  const { mutate, data, error, isPending, reset } = useMutation<Kase | KeptHere>({
    mutationFn: async () => {
      store.markSent(true);
      try {
        const files = await scans.settled();
        setSentScans(files);
        return await registerOnce(besideOf(store.get(), files), { id: draftId, hold: held?.hold ?? NEW_DRAFT.hold }, sent);
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
  // A letter is read before one knows who wrote it; a caller says who it is.
  const [First, Second] =
    channel === 'LETTER' || channel === 'TRANSFER_IN' ? [RecordBlock, TellerBlock] : [TellerBlock, RecordBlock];
  /** The first block takes letters before the rest is drawn. */
  const isWhole = useDeferredValue(true, false);
  const kase = data && 'number' in data ? data : undefined;
  useTitle(kase ? kase.number : t(`title.${channel}`));
  const { leave, mark } = useTold(kase, channel);

  useEffect(() => {
    document.querySelector<HTMLInputElement>('[data-first]')?.focus();
    const timer = window.setTimeout(
      () => void Promise.all([readBack(), registered(), keptOnDevice()]).catch(() => undefined),
      FETCHED_AFTER,
    );
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
  const besideOf = (form: IntakeForm, files: readonly Scan[]): Beside => ({
    form,
    hasFiles: files.some(({ file }) => file === undefined),
    title: `${t(`channel.${form.channel}`)} · ${form.narrative.trim().slice(0, 60)}`,
  });
  useDeskKeys((key) => {
    if (key.act === 'save') {
      if (data) leave(onNext);
      else if (isReadBack) save();
      else review();
      return true;
    }
    if (data && (key.act === 'new' || (key.act === 'channel' && key.channel === channel))) {
      leave(onNext);
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
    return (
      <Suspense fallback={<Loading />}>
        <KeptOnDevice next={channel === 'LETTER' ? t('done.nextLetter') : t('done.next')} onNext={onNext} />
      </Suspense>
    );
  if (data)
    return (
      <Suspense fallback={<Loading />}>
        <Registered told={mark} kase={data} form={store.get()} draftId={draftId} scans={sentScans} onNext={() => leave(onNext)} />
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
        {isWordless && <Note type="error" role="alert" title={t('wordless')} />}
        <ReceiptTime />
        <First />
        {isWhole && (
          <>
            <Second />
            <AboutBlock />
            {channel === 'LETTER' && <Scans scans={scans} />}
          </>
        )}
        <div className="intake-save">
          <PlainButton kind="primary" size="large" type="submit">
            {t('save')} <kbd>Ctrl+Enter</kbd>
          </PlainButton>
        </div>
      </form>
      {isWhole && <SidePanel />}
      <Suspense>
        {isReadBack && (
          <ReadBack
            isSaving={isPending}
            problem={error}
            scans={scans.all.length}
            onBack={() => setReadBack(false)}
            onSave={save}
          />
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
