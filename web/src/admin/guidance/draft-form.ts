import type { GuidanceDraftDto } from '../../api/schema.js';

export type DraftForm = Omit<GuidanceDraftDto, 'revision'>;

export const EMPTY: DraftForm = {
  title: '',
  stage: 'ALL',
  codes: [],
  question: '',
  answer: '',
  clause: '',
  keywords: [],
  isPublic: false,
};

/** The words of an article or a draft, without what is counted about it. */
export const wordsOf = ({ title, stage, codes, question, answer, clause, keywords, isPublic }: DraftForm): DraftForm => ({
  ...{ title, stage, codes, question },
  ...{ answer, clause, keywords, isPublic: isPublic === true },
});

/** Whether something was typed that is saved nowhere. */
export const isUnsaved = (typed: DraftForm, saved: DraftForm): boolean =>
  JSON.stringify(wordsOf(typed)) !== JSON.stringify(wordsOf(saved));
