import type { Flow } from '../../support/flow/flow.js';

export type Schema = {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  pattern?: string;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
};
type Operation = { requestBody?: { content: Record<string, { schema: Schema }> } };
export type Description = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };

export const describedBy = async (flow: Flow): Promise<Description> =>
  (await flow.anonymous.get<Description>('/api/openapi.json')).body;

const WORDS = '说明理由若干字以上';

/** The smallest value that a schema allows. */
export const leastOf = (description: Description, schema: Schema): unknown => {
  if (schema.$ref) return leastOf(description, description.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.allOf) return leastOf(description, schema.allOf[0] ?? {});
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'string':
      return schema.format === 'date'
        ? '2026-10-12'
        : schema.format === 'date-time'
          ? '2026-10-12T09:00:00+08:00'
          : WORDS.padEnd(schema.minLength ?? 0, WORDS);
    case 'integer':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => leastOf(description, schema.items ?? {}));
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, leastOf(description, schema.properties?.[name] ?? {})]),
      );
  }
};

/** The smallest body that the description of the route allows. */
export const bodyFor = (description: Description, { requestBody }: Operation): unknown => {
  const schema = requestBody?.content['application/json']?.schema;
  return schema ? leastOf(description, schema) : {};
};
