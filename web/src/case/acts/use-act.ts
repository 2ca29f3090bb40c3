import { useMutation } from '@tanstack/react-query';
import { ask } from '../../api/client.js';
import { api } from '../../api/client.js';
import { useCaseAgain } from '../use-case.js';
import type { ActForm } from './form-for.js';

export type Sent = { target: string | undefined; body: Record<string, unknown>; version: number | null };

/** The table names the path; that its body fits was checked where the table is written. */
type AnyPost = (
  path: string,
  init: { params: { path: Record<string, string> }; body: Record<string, unknown> },
) => Promise<{
  data?: unknown;
  error?: unknown;
  response: Response;
}>;

/** Sends one act and reads the case anew, whatever came of it. */
export const useAct = (caseId: string, form: ActForm) => {
  const again = useCaseAgain(caseId);
  return useMutation({
    mutationFn: ({ target, body, version }: Sent): Promise<unknown> => {
      const named = form.target;
      const path = named?.in === 'path' && target !== undefined ? { id: caseId, [named.name]: target } : { id: caseId };
      const sent = form.isStep && version !== null ? { ...body, version } : body;
      return ask((api.POST as unknown as AnyPost)(form.path, { params: { path }, body: sent }));
    },
    onSettled: () => again(),
  });
};
