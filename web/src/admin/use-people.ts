import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { Group, StaffView } from '../api/schema.js';

const NO_STAFF: readonly StaffView[] = [];
const NO_GROUPS: readonly Group[] = [];

export const STAFF_KEY = ['staff'] as const;
export const GROUPS_KEY = ['groups'] as const;

export type People = {
  staff: readonly StaffView[];
  groups: readonly Group[];
  isPending: boolean;
  error: unknown;
  nameOf: (id: string | null) => string;
};

/** Accounts and groups of the district, and who somebody is by name. */
export const usePeople = (): People => {
  const { t } = useTranslation('admin');
  const staff = useQuery({
    queryKey: STAFF_KEY,
    queryFn: async (): Promise<readonly StaffView[]> => (await ask(api.GET('/api/staff'))).items,
  });
  const groups = useQuery({
    queryKey: GROUPS_KEY,
    queryFn: async (): Promise<readonly Group[]> => (await ask(api.GET('/api/groups'))).items,
  });
  const list = staff.data ?? NO_STAFF;
  return {
    staff: list,
    groups: groups.data ?? NO_GROUPS,
    isPending: staff.isPending || groups.isPending,
    error: staff.error ?? groups.error,
    nameOf: (id) => {
      if (id === null) return '—';
      return list.find((member) => member.id === id)?.name ?? (WORDS.includes(id) ? t(`who.${id}`) : id);
    },
  };
};

/** Who acts without an account. */
const WORDS: readonly string[] = ['citizen', 'system', 'console', 'nobody'];
