import type { Field, FieldFacts, Fields, Values } from './field-types.js';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that are asked now, in their order. */
export const askedNow = (fields: Fields, values: Values, facts: FieldFacts): [string, Field][] =>
  Object.entries(fields).filter(([, field]) => field.when?.(values, facts) ?? true);

const valueOf = (field: Field, value: unknown, facts: FieldFacts): unknown => {
  if (field.kind === 'part') {
    const part = isObject(value) ? bodyOf(field.fields, value, facts) : {};
    return Object.keys(part).length > 0 ? part : undefined;
  }
  if (field.kind === 'list') {
    const rows = Array.isArray(value) ? value.filter(isObject).map((row) => bodyOf(field.fields, row, facts)) : [];
    return rows.filter((row) => Object.keys(row).length > 0);
  }
  // A box that was not ticked says nothing where nothing need be said.
  if (field.kind === 'declaration' && value === false && !field.required) return undefined;
  return value;
};

/** What is sent: everything that was asked and answered, nothing that was typed into a field which is no longer shown. Pure. */
export const bodyOf = (fields: Fields, values: Values, facts: FieldFacts): Record<string, unknown> =>
  Object.fromEntries(
    askedNow(fields, values, facts)
      .map(([name, field]) => [name, valueOf(field, values[name], facts)] as const)
      .filter(([, value]) => !isEmpty(value)),
  );

/** Where a refused field of the server (`actions.0.dueOn`) stands in the form. */
export const placeOf = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
