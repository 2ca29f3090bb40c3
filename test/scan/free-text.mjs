/** Where a scanner writes its payloads: sqlmap's sign. */
export const MARK = '*';

/** The operation of `GET /api/cases`. Throws where the API does not describe it, so that no aim outlives its route. */
export const operationOf = ({ paths }, route) => {
  const [method, template] = route.split(' ');
  const operation = paths[template]?.[method.toLowerCase()];
  if (!operation) throw new Error(`The API describes no ${route}.`);
  return operation;
};

/** What a page hands out and takes back: anything else is refused before it is read further, so no payload gets into it. */
const SEALED_WORDS = ['cursor'];

/** Names of the query parameters that take any word. */
export const freeQuery = ({ parameters = [] }) =>
  parameters
    .filter(({ in: place, schema, name }) => place === 'query' && isFree(schema) && !SEALED_WORDS.includes(name))
    .map(({ name }) => name);

/** Routes that take any word in their query and at which nobody aims. */
export const notAimedAt = (description, aims) =>
  Object.entries(description.paths).flatMap(([template, { get }]) => {
    const missed = get
      ? freeQuery(get).filter((name) => !aims.some(({ route, query }) => route === `GET ${template}` && query?.[name]))
      : [];
    return missed.map((name) => `GET ${template}?${name}`);
  });

/** The places of a sample body that take any word, as paths of names: `['complainant', 'name']`. */
export const freePlaces = (description, operation, body) =>
  placesIn(description, operation.requestBody?.content['application/json']?.schema ?? {}, body);

const placesIn = (description, described, value) => {
  const schema = resolved(description, described);
  if (typeof value === 'string') return isFree(schema) ? [[]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    placesIn(description, (Array.isArray(value) ? schema.items : schema.properties?.[name]) ?? {}, item).map((place) => [
      name,
      ...place,
    ]),
  );
};

const isFree = ({ type, enum: choices, format }) => type === 'string' && choices === undefined && format === undefined;

const resolved = (description, schema) => {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return ref ? resolved(description, description.components.schemas[ref.split('/').at(-1)] ?? {}) : schema;
};

/** A copy of the body with other words at those places. */
export const withWords = (body, places, wordFor) => {
  const copy = structuredClone(body);
  for (const place of places) {
    const holder = place.slice(0, -1).reduce((at, name) => at[name], copy);
    holder[place.at(-1)] = wordFor(holder[place.at(-1)], place.join('.'));
  }
  return copy;
};
