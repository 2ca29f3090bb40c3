import { finishUnfinished, keepUnfinished, unfinishedAt, unfinishedHere, type Unfinished } from '../offline/unfinished.js';
import { reopenForm, type DeskForm } from './desk-forms.js';
import { formFrom, type IntakeForm } from './intake-form.js';

/** A half filled form as it lies on the device, and in whose hand its draft was. */
export type KeptForm = { form: IntakeForm; hold: number };

const BEGINNING = 60;
const nameOf = (draftId: string): string => `form.${draftId}`;

/** One after the other: what is dropped stays dropped. */
let last: Promise<unknown> = Promise.resolve();
const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
  const next = last.then(act, act);
  last = next.catch(() => undefined);
  return next;
};

/** Seals the form on the device, where the server cannot have it. Throws where there is no room. */
export const keepForm = (draftId: string, { form, hold }: KeptForm): Promise<void> =>
  inTurn(() =>
    keepUnfinished({
      ...{ name: nameOf(draftId), kind: 'form', key: draftId },
      title: form.narrative.trim().slice(0, BEGINNING),
      value: { form, hold } satisfies KeptForm,
    }),
  );

/** The server has it, or nobody wants it. */
export const dropForm = (draftId: string): Promise<void> => inTurn(() => finishUnfinished(nameOf(draftId)));

/** Opens a form that lies here; it goes on with its draft, under the hold that it had. */
export const takeKeptForm = async (draftId: string): Promise<DeskForm | undefined> => {
  const kept = await unfinishedAt<KeptForm>(nameOf(draftId));
  if (!kept) return undefined;
  const { form, hold } = kept.value;
  return reopenForm(formFrom(form.channel, form), draftId, hold, false);
};

export const keptForms = async (): Promise<Unfinished<KeptForm>[]> =>
  (await unfinishedHere<KeptForm>()).filter(({ kind }) => kind === 'form');
