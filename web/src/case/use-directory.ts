import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { Group, Sentence, StaffView } from '../api/schema.js';
import { usePlaceName } from '../ui/village-picker.js';
import { useTaxonomy } from './use-case.js';

const NO_STAFF: readonly StaffView[] = [];
const NO_GROUPS: readonly Group[] = [];

export const useStaff = (): readonly StaffView[] =>
  useQuery({
    queryKey: ['staff'],
    queryFn: async (): Promise<readonly StaffView[]> => (await ask(api.GET('/api/staff'))).items,
    staleTime: 300_000,
  }).data ?? NO_STAFF;

export const useGroups = (): readonly Group[] =>
  useQuery({
    queryKey: ['groups'],
    queryFn: async (): Promise<readonly Group[]> => (await ask(api.GET('/api/groups'))).items,
    staleTime: 300_000,
  }).data ?? NO_GROUPS;

/** Ids and codes in words, in the language shown. */
export type Directory = {
  person: (id: string | null | undefined) => string;
  group: (id: string | null | undefined) => string;
  place: (townCode: string | null, villageCode: string | null) => string;
  /** A code of the taxonomy with its name. */
  code: (code: string | null) => string;
  stage: (code: string | null) => string;
  action: (code: string) => string;
  finding: (kind: string) => string;
  cause: (code: string) => string;
  effect: (code: string) => string;
  /** The server's sentence in this language. */
  said: (sentence: Sentence) => string;
};

export const useDirectory = (): Directory => {
  const { t, i18n } = useTranslation('case');
  const staff = useStaff();
  const groups = useGroups();
  const taxonomy = useTaxonomy();
  const place = usePlaceName();
  return useMemo(() => {
    const said = ({ zh, en }: Sentence): string => (i18n.language === 'en' ? en : zh);
    const named = (list: readonly (Sentence & { code: string })[] | undefined, code: string): string => {
      const found = list?.find((each) => each.code === code);
      return found ? said(found) : code;
    };
    const coded = (list: readonly (Sentence & { code: string })[] | undefined, code: string): string => {
      const name = named(list, code);
      return name === code ? code : `${code} ${name}`;
    };
    return {
      said,
      place,
      person: (id) => {
        if (!id) return '—';
        if (id === 'citizen') return t('who.citizen');
        if (id === 'system') return t('who.system');
        return staff.find((member) => member.id === id)?.name ?? t('who.unknown');
      },
      group: (id) => (id ? (groups.find((group) => group.id === id)?.name ?? t('who.unknown')) : '—'),
      code: (code) => (code === null ? t('points.uncoded') : coded(taxonomy?.codes, code)),
      stage: (code) => {
        if (code === null) return '—';
        const stage = taxonomy?.stages.find((each) => each.code === code);
        return stage ? `${code} ${said(stage.name)}` : code;
      },
      action: (code) => coded(taxonomy?.actions, code),
      finding: (kind) => named(taxonomy?.findings, kind),
      cause: (code) => named(taxonomy?.causes, code),
      effect: (code) => named(taxonomy?.effects, code),
    };
  }, [groups, i18n.language, place, staff, t, taxonomy]);
};
