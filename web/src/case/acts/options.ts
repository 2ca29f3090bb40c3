import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { useRegions } from '../../ui/village-picker.js';
import { useTaxonomy } from '../use-case.js';
import { useDirectory, useGroups, useStaff } from '../use-directory.js';
import { useActContext } from './act-context.js';
import type { Field } from './field-types.js';

export type Option = { value: string; label: string };

/** How a yes or no is worded in a field. */
export const useFlagWords = (): ((name: string, value: boolean) => string) => {
  const { t } = useTranslation('case');
  return (name, value) => {
    if (name === 'passed') return value ? t('flag.passed') : t('flag.failed');
    if (name === 'isGranted') return value ? t('flag.granted') : t('flag.refused');
    if (name === 'isUpheld') return value ? t('flag.upheld') : t('flag.dismissed');
    return value ? t('flag.yes') : t('flag.no');
  };
};

/** What can be picked in a field, each with its words. */
export const useOptions = (field: Field): readonly Option[] => {
  const { t } = useTranslation('case');
  const { view, evidence, facts } = useActContext();
  const staff = useStaff();
  const groups = useGroups();
  const taxonomy = useTaxonomy();
  const regions = useRegions();
  const names = useDirectory();
  const articles = useArticles(field.kind === 'article');
  const of = 'of' in field ? field.of : undefined;
  const kinds: Partial<Record<Field['kind'], () => Option[]>> = {
    staff: () => people(),
    staffs: () => people(),
    group: () => {
      const seats = new Set(view.assignments.filter((seat) => seat.releasedAt === null).map((seat) => seat.groupId));
      const offered = groups.filter((group) =>
        of === 'guidance' ? group.kind === 'guidance' : of !== 'assigned' || seats.has(group.id),
      );
      return offered.map(({ id, name }) => ({ value: id, label: name }));
    },
    evidence: () => register(),
    evidences: () => register(),
    allegation: () => points(),
    allegations: () => points(),
    code: () => (taxonomy?.codes ?? []).map(({ code }) => ({ value: code, label: names.code(code) })),
    ground: () => (taxonomy?.declineGrounds ?? []).map((ground) => ({ value: ground.id, label: names.said(ground) })),
    article: () => articles,
    town: () => regions.filter(({ level }) => level === 'town').map(({ code, name }) => ({ value: code, label: name })),
    village: () =>
      regions
        .filter(({ level, parentCode }) => level === 'village' && (view.townCode === null || parentCode === view.townCode))
        .map(({ code, name, parentName }) => ({ value: code, label: `${name}（${parentName ?? ''}）` })),
    choice: () => words(),
    choices: () => words(),
  };
  return kinds[field.kind]?.() ?? [];

  function people(): Option[] {
    return staff
      .filter(
        ({ active, mayVerify, mayCheck }) => active && (of === 'guidance' ? mayVerify : of === 'checkers' ? mayCheck : true),
      )
      .map(({ id, name, groupName }) => ({ value: id, label: groupName ? `${name}（${groupName}）` : name }));
  }
  function register(): Option[] {
    return evidence.map(({ id, name, note }) => ({ value: id, label: note ? `${name} · ${note}` : name }));
  }
  function points(): Option[] {
    const isOffered = (id: string, code: string | null): boolean =>
      of === 'targets' ? facts.targets.includes(id) : of !== 'uncoded' || code === null;
    return view.allegations
      .filter(({ id, code }) => isOffered(id, code))
      .map(({ id, ordinal, code, text }) => ({
        value: id,
        label: `${ordinal}. ${names.code(code)}${text ? ` · ${text.slice(0, 24)}` : ''}`,
      }));
  }
  function words(): Option[] {
    if (!('words' in field) || !field.words || !field.options) return [];
    const isTargeted = 'isTargeted' in field && field.isTargeted;
    const { words: list } = field;
    const isOffered = 'isOffered' in field ? field.isOffered : undefined;
    return field.options
      .filter((value) => (!isTargeted || facts.targets.includes(value)) && (isOffered?.(value, facts) ?? true))
      .map((value) => ({ value, label: wordOf(list, value) }));
  }
  function wordOf(list: string, value: string): string {
    if (list === 'action') return names.action(value);
    if (list === 'stage') return names.stage(value);
    if (list === 'finding') return names.finding(value);
    if (list === 'cause') return names.cause(value);
    if (list === 'effect') return names.effect(value);
    return t(`word.${list}.${value}`);
  }
};

const useArticles = (isWanted: boolean): Option[] =>
  useQuery({
    queryKey: ['guidance', 'titles'],
    queryFn: async () => ask(api.GET('/api/guidance', { params: { query: {} } })),
    enabled: isWanted,
  }).data?.items.map(({ slug, title }) => ({ value: slug, label: title })) ?? [];
