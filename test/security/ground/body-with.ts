import { leastOf, type Description, type Schema } from '../../flows/leaks/bodies.js';

/** Where a field stands in a body: `points.*.allegationId`; `*` is an element of a list. */
export type Path = readonly string[];

export type Field = { path: Path; schema: Schema };

const resolved = (description: Description, schema: Schema): Schema => {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return ref ? resolved(description, description.components.schemas[ref.split('/').at(-1) ?? ''] ?? {}) : schema;
};

/** Every field of the body that holds no others, however deep it lies. */
export const fieldsOf = (description: Description, body: Schema, at: Path = []): Field[] => {
  const schema = resolved(description, body);
  if (schema.type === 'array') return fieldsOf(description, schema.items ?? {}, [...at, '*']);
  if (!schema.properties) return at.length === 0 ? [] : [{ path: at, schema }];
  return Object.entries(schema.properties).flatMap(([name, property]) => fieldsOf(description, property, [...at, name]));
};

/** The objects in the body, itself first: wherever a field could be smuggled in. */
export const objectsOf = (description: Description, body: Schema, at: Path = []): Path[] => {
  const schema = resolved(description, body);
  if (schema.type === 'array') return objectsOf(description, schema.items ?? {}, [...at, '*']);
  if (!schema.properties) return [];
  return [
    at,
    ...Object.entries(schema.properties).flatMap(([name, property]) => objectsOf(description, property, [...at, name])),
  ];
};

/** A copy of the body with one part changed, and around it the least that the description asks for. */
export const bodyWith = (
  description: Description,
  body: Schema,
  base: unknown,
  [name, ...rest]: Path,
  change: (part: unknown) => unknown,
): unknown => {
  if (name === undefined) return change(base ?? leastOf(description, body));
  const schema = resolved(description, body);
  if (name === '*') {
    const items = schema.items ?? {};
    const [first, ...others] = Array.isArray(base) ? (base as unknown[]) : [];
    return [bodyWith(description, items, first, rest, change), ...others];
  }
  const object = (base ?? leastOf(description, schema)) as Record<string, unknown>;
  return { ...object, [name]: bodyWith(description, schema.properties?.[name] ?? {}, object[name], rest, change) };
};
