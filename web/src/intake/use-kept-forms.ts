import { useQuery } from '@tanstack/react-query';
import { entriesHere } from '../offline/outbox.js';
import type { Unfinished } from '../offline/unfinished.js';
import { useWaiting } from '../offline/waiting.js';
import { asideForms } from './desk-forms.js';
import { keptForms, type KeptForm } from './kept-form.js';

/** Half filled forms that lie on this device and nowhere on this screen. */
export const useKeptForms = (openId: string): readonly Unfinished<KeptForm>[] => {
  const { turn } = useWaiting();
  const { data } = useQuery({
    queryKey: ['intake', 'kept', turn],
    queryFn: async () => {
      const forms = await keptForms();
      const sent = forms.length === 0 ? [] : (await entriesHere()).map(({ key }) => key);
      return forms.filter(({ key }) => !sent.includes(key));
    },
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const here = new Set([openId, ...asideForms().map(({ draftId }) => draftId)]);
  return (data ?? []).filter(({ key }) => !here.has(key));
};
