/**
 * How a form's draft stands with the server. `lost`: somebody else, or this clerk at another screen, has it in hand; `ended`: it was
 * registered or discarded elsewhere. Neither is saved any more, and what was typed stays on the screen. `unkept`: it is not saved as it is,
 * and will be once that is mended.
 */
export type DraftState = {
  phase: 'untouched' | 'dirty' | 'saving' | 'dirty-while-saving' | 'saved' | 'failed' | 'unkept' | 'lost' | 'ended';
  hold: number;
  savedAt: string | null;
  /** Who has it now. */
  byName: string | null;
  /** Why it is not saved, as the server said it. */
  words?: string;
  /** While the server does not have it: whether this device has it, or had no room for it. */
  here?: 'kept' | 'full';
};

/** A draft that was taken up again. */
export type HeldDraft = { id: string; hold: number; savedAt: string | null };

export type DraftEvent =
  | { kind: 'edited' }
  | { kind: 'sent' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed' }
  | { kind: 'keptHere'; how: 'kept' | 'full' }
  | { kind: 'refused'; code: string; byName: string | null; words?: string }
  | { kind: 'taken'; hold: number; savedAt: string };

export const NEW_DRAFT: DraftState = { phase: 'untouched', hold: 1, savedAt: null, byName: null };

const PHASE_AFTER: Readonly<Record<string, DraftState['phase']>> = {
  'draft.taken-over': 'lost',
  'draft.registered': 'ended',
  'draft.discarded': 'ended',
};

/** The state after an event. Pure. */
export const afterDraftEvent = (state: DraftState, event: DraftEvent): DraftState => {
  const { phase } = state;
  if (event.kind === 'taken') return { phase: 'saved', hold: event.hold, savedAt: event.savedAt, byName: null };
  if (phase === 'lost' || phase === 'ended') return state;
  switch (event.kind) {
    case 'edited': {
      const edited = phase === 'saving' || phase === 'dirty-while-saving' ? 'dirty-while-saving' : 'dirty';
      // The same object for every further letter: nothing is drawn anew.
      return phase === edited ? state : { ...state, phase: edited };
    }
    case 'sent':
      return { ...state, phase: 'saving' };
    case 'saved':
      return { ...state, phase: phase === 'dirty-while-saving' ? 'dirty' : 'saved', savedAt: event.at, here: undefined };
    case 'failed':
      return { ...state, phase: 'failed' };
    case 'keptHere':
      return { ...state, here: event.how };
    case 'refused':
      return { ...state, phase: PHASE_AFTER[event.code] ?? 'unkept', byName: event.byName, words: event.words };
    default:
      return event satisfies never;
  }
};

/** Whether there is something to send now; one save at a time. */
export const isToBeSent = ({ phase }: DraftState): boolean => phase === 'dirty' || phase === 'failed';
