import { wallTime } from '../ui/dates.js';
import type { DeskChannel } from './desk-channels.js';
import { NEW_DRAFT, type HeldDraft } from './draft-machine.js';
import { FormStore } from './form-store.js';
import { isUntouched, newForm, nextLetter, type IntakeForm } from './intake-form.js';

/** A form at this desk: what stands in it, under which id it is kept and registered, and the draft that was taken up for it. */
export type DeskForm = { draftId: string; store: FormStore; held: HeldDraft | undefined };

/** Whose forms these are. */
let clerk = '';
const open = new Map<DeskChannel, DeskForm>();
/** Half filled forms that another one took the place of. */
const aside = new Map<string, DeskForm>();

/** To be said before any form is asked for: nobody finds the forms of whoever sat here before. */
export const sitDown = (staffId: string): void => {
  if (clerk === staffId) return;
  clerk = staffId;
  open.clear();
  aside.clear();
};

/** The form of a channel as it was left: whoever looks something up under another channel finds it as it was. */
export const formOf = (channel: DeskChannel): DeskForm => open.get(channel) ?? beginForm(newForm(channel));

/** Puts a new form in the place of the channel's last one. */
export const beginForm = (form: IntakeForm): DeskForm =>
  place({ draftId: crypto.randomUUID(), store: keptIn(new FormStore(form, wallTime)), held: undefined });

/** Takes up a draft of before. */
export const resumeForm = (form: IntakeForm, held: HeldDraft): DeskForm =>
  place({ draftId: held.id, store: keptIn(new FormStore(form)), held });

/**
 * Takes up what waited on this device, under the key by which it becomes one case, and in whose hand it was. `isKept`: it lies there until it
 * has gone out; else the server is to have it as soon as it can.
 */
export const reopenForm = (form: IntakeForm, key: string, hold: number = NEW_DRAFT.hold, isKept = true): DeskForm => {
  const store = new FormStore(form);
  store.markKept(isKept);
  return place({ draftId: key, store, held: { id: key, hold, savedAt: null } });
};

/** Goes on with what stands in a form whose draft is in other hands, as a form of its own: the two have nothing more to do with each other. */
export const goOnAlone = ({ draftId, store }: DeskForm): DeskForm => {
  const form = store.get();
  aside.delete(draftId);
  if (open.get(form.channel)?.draftId === draftId) open.delete(form.channel);
  return place({ draftId: crypto.randomUUID(), store: new FormStore(form), held: undefined });
};

/** The form was registered, or waits on the device to be: the next one lies ready in its place, and nobody sends this one twice. */
export const finishForm = (done: DeskForm): void => {
  const form = done.store.get();
  done.store.markSent(true);
  aside.delete(done.draftId);
  if (open.get(form.channel)?.draftId === done.draftId)
    beginForm(form.channel === 'LETTER' ? nextLetter(form) : newForm(form.channel));
};

/** Forms put aside that lie nowhere else: the server could not be reached to keep them. */
export const asideForms = (): DeskForm[] => [...aside.values()].filter(({ store }) => !store.isKept && !store.isSent);

/** Takes a form up again that was put aside; undefined where it is gone. */
export const takeAside = (draftId: string): DeskForm | undefined => {
  const form = aside.get(draftId);
  return form && place(form);
};

export const isOpenHere = (channel: DeskChannel): boolean => open.has(channel);

/** The id alone, for this tab and this clerk: after a reload the form is fetched again. */
export const rememberedId = (channel: DeskChannel): string | null => sessionStorage.getItem(keyOf(channel));

const keyOf = (channel: DeskChannel): string => `huicha.form.${clerk}.${channel}`;

const place = (form: DeskForm): DeskForm => {
  const { channel } = form.store.get();
  const before = open.get(channel);
  const isMissed = before && !before.store.isKept && !before.store.isSent && !isUntouched(before.store.get());
  if (isMissed && before.draftId !== form.draftId) aside.set(before.draftId, before);
  aside.delete(form.draftId);
  open.set(channel, form);
  sessionStorage.setItem(keyOf(channel), form.draftId);
  return form;
};

const keptIn = (store: FormStore): FormStore => {
  store.markKept(true);
  return store;
};
