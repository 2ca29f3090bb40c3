/** The API's description, as far as this test reads it. */
export type Schema = {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  nullable?: boolean;
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  additionalProperties?: boolean;
};
type Parameter = { name: string; in: string; schema?: Schema };
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } };
export type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

export type Route = {
  /** `POST /api/cases/{id}/notes` */
  name: string;
  method: string;
  template: string;
  query: Parameter[];
  /** Of a JSON body; undefined where none is described. */
  body: Schema | undefined;
  isUpload: boolean;
  isPublic: boolean;
};

/** Open without a session (API.md). */
const PUBLIC =
  /^(\/api\/public\/|\/open311\/v2\/|\/api\/taxonomy|\/api\/desk$|\/health\/)|^POST \/api\/session$|^DELETE \/api\/session$/;

export const routesOf = ({ paths, components }: Description): Route[] => {
  const resolved = (schema: Schema): Schema => {
    const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return ref ? resolved(components.schemas[ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  };
  return Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([verb, { parameters = [], requestBody }]) => {
      const method = verb.toUpperCase();
      const json = requestBody?.content['application/json']?.schema;
      return {
        name: `${method} ${template}`,
        method,
        template,
        query: parameters.filter((p) => p.in === 'query'),
        body: json && resolved(json),
        isUpload:
          requestBody?.content['multipart/form-data'] !== undefined || (method === 'POST' && template.endsWith('/evidence')),
        isPublic: PUBLIC.test(template) || PUBLIC.test(`${method} ${template}`),
      };
    }),
  );
};

/** The address with the case's id and, for rows below it, an id that does not exist. */
export const addressOf = ({ template }: Pick<Route, 'template'>, caseId: string): string =>
  template.replace('{id}', caseId).replaceAll(/\{\w+\}/g, '01900000-0000-7000-8000-000000000000');
