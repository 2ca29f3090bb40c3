import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { Group, StaffView } from '../api/schema.js';
import { usePlaceName } from '../ui/village-picker.js';

/** Codes and ids of a row in words. */
export type Names = {
  place: (townCode: string | null, villageCode: string | null) => string;
  group: (id: string) => string;
  stage: (code: string) => string;
  groups: readonly Group[];
};

const NONE: readonly Group[] = [];
const KEPT_MS = 300_000;

export const useNames = (): Names => {
  const { i18n } = useTranslation('queues');
  const place = usePlaceName();
  const groups =
    useQuery({
      queryKey: ['groups'],
      queryFn: async (): Promise<readonly Group[]> => (await ask(api.GET('/api/groups'))).items,
      staleTime: KEPT_MS,
    }).data ?? NONE;
  const stages = useQuery({
    queryKey: ['taxonomy'],
    queryFn: () => ask(api.GET('/api/taxonomy')),
    staleTime: KEPT_MS,
  }).data?.stages;
  return useMemo(
    () => ({
      place,
      groups,
      group: (id) => groups.find((group) => group.id === id)?.name ?? '',
      stage: (code) => {
        const name = stages?.find((each) => each.code === code)?.name;
        return name ? `${code} ${i18n.language === 'en' ? name.en : name.zh}` : code;
      },
    }),
    [groups, i18n.language, place, stages],
  );
};

/** Who may be named as verifier is for the server to say; shown are those who could be. */
export const useGuidanceStaff = (isWanted: boolean): readonly StaffView[] => {
  const staff = useQuery({
    queryKey: ['staff'],
    queryFn: async (): Promise<readonly StaffView[]> => (await ask(api.GET('/api/staff'))).items,
    staleTime: KEPT_MS,
    enabled: isWanted,
  }).data;
  return useMemo(() => (staff ?? []).filter(({ mayVerify, active }) => active && mayVerify), [staff]);
};
