import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { usePlaceName } from '../ui/village-picker.js';

const KEPT_MS = 300_000;

/** Codes in words, in the language shown. */
export type Words = {
  town: (code: string) => string;
  place: (townCode: string | null, villageCode: string | null) => string;
  stage: (code: string) => string;
};

export const useWords = (): Words => {
  const { i18n } = useTranslation('dashboard');
  const place = usePlaceName();
  const stages = useQuery({
    queryKey: ['taxonomy'],
    queryFn: () => ask(api.GET('/api/taxonomy')),
    staleTime: KEPT_MS,
  }).data?.stages;
  return useMemo(
    () => ({
      place,
      town: (code) => place(code, null),
      stage: (code) => {
        const name = stages?.find((each) => each.code === code)?.name;
        return name ? `${code} ${i18n.language === 'en' ? name.en : name.zh}` : code;
      },
    }),
    [i18n.language, place, stages],
  );
};
