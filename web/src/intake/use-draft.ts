import { useEffect, useReducer, useRef } from 'react';
import { api, ask } from '../api/client.js';
import { problemOf, type Problem } from '../api/problem.js';
import { afterDraftEvent, isToBeSent, NEW_DRAFT, type DraftEvent, type DraftState, type HeldDraft } from './draft-machine.js';
import { isFull } from '../offline/full.js';
import type { FormStore } from './form-store.js';
import { isUntouched } from './intake-form.js';
import { dropForm, keepForm } from './kept-form.js';

/** After so long (ms) without a key the form is saved, and while somebody types on, at least this often. */
const PAUSE = 2_000;
const LONGEST = 6_000;
/** After a failure. */
const AGAIN = 5_000;
/** A server that has not taken it within this (ms) may not be there: the device takes it. */
const SLOW = 1_500;
const PATIENCE = 15_000;
/** After the last key, while the server is away (ms). */
const HERE_AFTER = 400;

/** Keeps the form on the server while it is filled in. `held`: a draft that was taken up again. */
export const useDraft = (store: FormStore, draftId: string, held: HeldDraft | undefined, isOn: boolean): DraftState => {
  const [state, dispatch] = useReducer(afterDraftEvent, held, begun);
  // Ahead of what is shown: every event goes through `tell`.
  const latest = useRef(state);

  useEffect(() => {
    if (!isOn) return undefined;
    let timer = 0;
    let firstEdit = 0;
    let isHere = true;
    let isAway = false;
    let lying = 0;
    const tell = (event: DraftEvent): void => {
      latest.current = afterDraftEvent(latest.current, event);
      dispatch(event);
    };
    const plan = (wait: number): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void save(), wait);
    };
    const keepHere = async (): Promise<void> => {
      isAway = true;
      if (store.isSent || isUntouched(store.get())) return;
      try {
        await keepForm(draftId, { form: store.get(), hold: latest.current.hold });
        if (isAway) tell({ kind: 'keptHere', how: 'kept' });
      } catch (error) {
        if (isFull(error)) tell({ kind: 'keptHere', how: 'full' });
      }
    };
    const hasArrived = (): void => {
      isAway = false;
      window.clearTimeout(lying);
      void dropForm(draftId).catch(() => undefined);
    };
    const save = async (): Promise<void> => {
      if (!isToBeSent(latest.current) || isUntouched(store.get())) return;
      if (store.isSent) {
        // Registered, it is a draft no longer; refused, it is one again.
        if (isHere) plan(PAUSE);
        return;
      }
      firstEdit = 0;
      tell({ kind: 'sent' });
      const slow = window.setTimeout(() => void keepHere(), SLOW);
      try {
        const form = store.get();
        const body = { channel: form.channel, hold: latest.current.hold, form };
        const { savedAt } = await ask(
          api.PUT('/api/intake/drafts/{id}', { params: { path: { id: draftId } }, body, signal: AbortSignal.timeout(PATIENCE) }),
        );
        window.clearTimeout(slow);
        hasArrived();
        tell({ kind: 'saved', at: savedAt });
        store.markKept(latest.current.phase === 'saved');
      } catch (error) {
        window.clearTimeout(slow);
        tell(draftRefusal(problemOf(error)) ?? { kind: 'failed' });
        const { phase } = latest.current;
        if (phase !== 'lost' && phase !== 'ended') await keepHere();
      }
      if (isToBeSent(latest.current)) plan(latest.current.phase === 'failed' ? AGAIN : PAUSE);
    };
    const onEdit = (): void => {
      tell({ kind: 'edited' });
      if (isAway || !navigator.onLine) {
        window.clearTimeout(lying);
        lying = window.setTimeout(() => void keepHere(), HERE_AFTER);
      }
      const now = performance.now();
      firstEdit ||= now;
      plan(Math.max(0, Math.min(PAUSE, firstEdit + LONGEST - now)));
    };
    const unsubscribe = store.subscribe(onEdit);
    // Put aside before it could be saved.
    if (!store.isKept && !isUntouched(store.get())) onEdit();
    return () => {
      isHere = false;
      unsubscribe();
      window.clearTimeout(timer);
      window.clearTimeout(lying);
      if (isAway) void keepHere();
      // Whoever leaves the form in the middle of a word finds that word again.
      void save();
    };
  }, [store, draftId, isOn]);

  return state;
};

const begun = (held: HeldDraft | undefined): DraftState =>
  held ? { ...NEW_DRAFT, phase: 'saved', hold: held.hold, savedAt: held.savedAt } : NEW_DRAFT;

/** What a refusal tells of the draft, whether it was a save or the registration that was refused; undefined where it is about something else. */
export const draftRefusal = ({ code, body, message }: Problem): DraftEvent | undefined =>
  code.startsWith('draft.') ? { kind: 'refused', code, byName: nameIn(body), words: message } : undefined;

const nameIn = ({ byName }: Record<string, unknown>): string | null => (typeof byName === 'string' ? byName : null);
