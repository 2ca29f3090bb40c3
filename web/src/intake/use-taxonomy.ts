import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';

type Sentence = { zh: string; en: string };
export type Code = { code: string; zh: string; en: string; severity: number; stages: readonly string[] };
type Taxonomy = { stages: readonly { code: string; name: Sentence }[]; codes: readonly Code[] };

const NOTHING: Taxonomy = { stages: [], codes: [] };

/** The closed lists, read once. */
export const useTaxonomy = (): Taxonomy =>
  useQuery({
    queryKey: ['taxonomy'],
    queryFn: async () => (await ask(api.GET('/api/taxonomy'))) as Taxonomy,
    staleTime: Infinity,
  }).data ?? NOTHING;

/** `S4-02 提名会议不足法定人数`, in the language shown. */
export const useCodeName = (): ((code: string) => string) => {
  const { i18n } = useTranslation();
  const { codes } = useTaxonomy();
  return (code) => {
    const found = codes.find((each) => each.code === code);
    return found ? `${code} ${i18n.language === 'en' ? found.en : found.zh}` : code;
  };
};

export const useStageName = (): ((stage: string) => string) => {
  const { i18n } = useTranslation();
  const { stages } = useTaxonomy();
  return (stage) => {
    const found = stages.find(({ code }) => code === stage)?.name;
    return found ? `${stage} ${i18n.language === 'en' ? found.en : found.zh}` : stage;
  };
};
