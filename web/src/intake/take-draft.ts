import { api, ask } from '../api/client.js';
import { DESK_CHANNELS, type DeskChannel } from './desk-channels.js';
import { resumeForm, type DeskForm } from './desk-forms.js';
import { formFrom } from './intake-form.js';

/** The tab's own form after a reload; undefined where it has ended, or a colleague has it in hand by now. */
export const takeOwnDraft = async (id: string): Promise<DeskForm | undefined> => {
  const { items } = await ask(api.GET('/api/intake/drafts'));
  return items.some((draft) => draft.id === id && draft.isMine) ? (await takeDraft(id)).form : undefined;
};

/** Takes a draft into one's own hands and opens it. */
export const takeDraft = async (id: string): Promise<{ channel: DeskChannel; form: DeskForm }> => {
  const held = await ask(api.POST('/api/intake/drafts/{id}/hold', { params: { path: { id } } }));
  const channel = DESK_CHANNELS.find((each) => each === held.channel) ?? 'CALL';
  const form = formFrom(channel, held.form as Record<string, unknown>);
  return { channel, form: resumeForm(form, { id, hold: held.hold, savedAt: held.savedAt }) };
};
