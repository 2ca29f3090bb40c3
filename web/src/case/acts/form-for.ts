import type { BodyOf, CasePath, Field, Fields, FieldsOf } from './field-types.js';

export type ActForm = {
  path: CasePath;
  fields: Fields;
  /** Steps are refused where the case has moved since it was shown. */
  isStep: boolean;
  /** The row that it is about: a name in the path, or a field of the body. */
  target?: { in: 'path'; name: string } | { in: 'body'; name: string };
  /** Cannot be taken back by the same person: said once more before it is sent. */
  isGrave?: boolean;
  /** The step has a screen of its own. */
  editor?: 'reply' | 'siteVisit';
};

type More = Partial<Pick<ActForm, 'target' | 'isGrave' | 'editor'>>;

/** A form for one path; `fields` must name everything that the path takes. */
export const formFor = <P extends CasePath>(path: P, fields: FieldsOf<BodyOf<P>>, more: More = {}): ActForm => {
  return { path, fields: asked(fields as Readonly<Record<string, Field | null>>), isStep: path.includes('/steps/'), ...more };
};

/** Without what the screen leaves out, on every level. */
const asked = (fields: Readonly<Record<string, Field | null>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field === null) return [];
      return [[name, 'fields' in field ? { ...field, fields: asked(field.fields) } : field] as const];
    }),
  );
