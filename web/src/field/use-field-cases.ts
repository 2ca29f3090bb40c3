import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';
import type { CaseView } from '../api/schema.js';
import { readThrough } from '../offline/kept.js';
import { fieldCaseOf, type FieldCase } from './field-case.js';

/** More than anybody takes along on one day. */
const MOST = 30;

export type FieldCases = { value: readonly FieldCase[]; keptAt?: string };

/** The cases that this person verifies, soonest due first; kept on the device for the way and the village. */
export const useFieldCases = () =>
  useQuery<FieldCases>({
    queryKey: ['field', 'cases'],
    queryFn: () => readThrough('field.cases', read),
    retry: false,
  });

const read = async (): Promise<FieldCase[]> => {
  const [page, regions, staff] = await Promise.all([
    ask(api.GET('/api/cases', { params: { query: { mine: true, state: 'verifying', sort: 'dueAt', limit: MOST } } })),
    ask(api.GET('/api/regions')),
    ask(api.GET('/api/staff')),
  ]);
  const named = new Map(regions.items.map(({ code, name }) => [code, name]));
  const people = new Map(staff.items.map(({ id, name }) => [id, name]));
  const words = {
    place: (town: string | null, village: string | null) =>
      [town, village].flatMap((code) => (code === null ? [] : [named.get(code) ?? code])).join(' '),
    person: (id: string) => people.get(id) ?? id,
  };
  const cases: FieldCase[] = [];
  for (const { id } of page.items) {
    const view: CaseView = await ask(api.GET('/api/cases/{id}', { params: { path: { id } } }));
    cases.push(fieldCaseOf(view, words));
  }
  return cases;
};
