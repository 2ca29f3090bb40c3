import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import type { FormDto, FormListDto, FormOfferDto } from '../../api/schema.js';
import { caseKey } from '../use-case.js';

const NONE: FormListDto = { forms: [], offers: [] };

/** The papers of the case, and those that it calls for; none where they are not for these eyes. */
export const useForms = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'forms'],
    queryFn: async (): Promise<FormListDto> => {
      try {
        return await ask(api.GET('/api/cases/{id}/forms', { params: { path: { id } } }));
      } catch (error) {
        if ([403, 404].includes(problemOf(error).status)) return NONE;
        throw error;
      }
    },
  });

export type Written = readonly { part: string; text: string }[];

/** What can be done with a paper; each answers the paper as it is then, or nothing where the server refused, and says why. */
export const useFormActs = (id: string) => {
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const doing = async (act: () => Promise<FormDto>): Promise<FormDto | undefined> => {
    setProblem(undefined);
    setBusy(true);
    try {
      return await act();
    } catch (error) {
      setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: caseKey(id) });
    }
  };
  const at = (formId: string) => ({ params: { path: { id, formId } } });
  return {
    problem,
    isBusy,
    draft: ({ kind, noticeId, subjectId }: FormOfferDto) =>
      doing(() =>
        ask(
          api.POST('/api/cases/{id}/forms', {
            params: { path: { id } },
            body: { kind, ...(noticeId === null ? {} : { noticeId }), ...(subjectId === null ? {} : { subjectId }) },
          }),
        ),
      ),
    save: ({ id: formId, revision }: FormDto, written: Written) =>
      doing(() => ask(api.PUT('/api/cases/{id}/forms/{formId}', { ...at(formId), body: { revision, written: [...written] } }))),
    goOut: ({ id: formId, revision, needsApproval }: FormDto) =>
      doing(() =>
        needsApproval
          ? ask(api.POST('/api/cases/{id}/forms/{formId}/approval', { ...at(formId), body: { revision } }))
          : ask(api.POST('/api/cases/{id}/forms/{formId}/issue', { ...at(formId), body: { revision } })),
      ),
    withdraw: ({ id: formId }: FormDto, reason: string) =>
      doing(() => ask(api.POST('/api/cases/{id}/forms/{formId}/withdrawal', { ...at(formId), body: { reason } }))),
  };
};
