import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { api, ask } from '../api/client.js';
import { useSession } from '../session/session.js';
import type { IntakeForm } from './intake-form.js';
import { useSettled } from './use-settled.js';

const told = ({ narrative, townCode, villageCode, stage, occurrence, headcount, points }: IntakeForm) => ({
  text: narrative,
  townCode,
  villageCode,
  stage,
  occurrence,
  headcount,
  codes: points.flatMap(({ code }) => (code === '' ? [] : [code])),
});

/** What the server suggests for what has been told so far; the former answer stands until the next is there. */
export const useSuggestions = () => {
  const { acts } = useSession();
  const { text, townCode, villageCode, stage, occurrence, headcount, codes } = useSettled(told);
  const body = {
    ...(text.trim() === '' ? {} : { text }),
    ...(townCode === '' ? {} : { townCode }),
    ...(villageCode === '' ? {} : { villageCode }),
    ...(stage === '' ? {} : { stage: stage as 'S1' }),
    ...(occurrence === '' ? {} : { occurrence: occurrence as 'occurred' }),
    ...(Number(headcount) >= 1 ? { headcount: Number(headcount) } : {}),
    codes,
  };
  const { data } = useQuery({
    queryKey: ['intake', 'suggestions', body],
    queryFn: () => ask(api.POST('/api/intake/suggestions', { body })),
    enabled: acts.includes('askBesideTheForm'),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  return useDeferredValue(data);
};
