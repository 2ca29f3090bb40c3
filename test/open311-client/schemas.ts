import assert from 'node:assert/strict';
import { Ajv } from 'ajv';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

const text = { type: 'string', minLength: 1 };
const maybeText = { type: ['string', 'null'] };
/** Examples of the specification carry numbers as identifiers (293944), the tables call them unique IDs. */
const identifier = { anyOf: [{ type: 'string', minLength: 1 }, { type: 'integer' }] };
const maybeIdentifier = { anyOf: [...identifier.anyOf, { type: 'null' }, { const: '' }] };
/** XML carries booleans and numbers as text. */
const truth = { anyOf: [{ type: 'boolean' }, { enum: ['true', 'false'] }] };
const place = { anyOf: [{ type: 'number' }, { type: 'null' }, { type: 'string', pattern: '^(-?[0-9]+(\\.[0-9]+)?)?$' }] };
/** The W3 note with a time zone, which the specification requires. */
const instant = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$',
};
const maybeInstant = { anyOf: [instant, { type: 'null' }, { const: '' }] };
/** "it is recommended that you adhere to the specification strictly and do not include foreign tags" */
const closed = (properties: object, required: readonly string[]): object => ({
  type: 'object',
  properties,
  required: [...required],
  additionalProperties: false,
});

const service = closed(
  {
    service_code: identifier,
    service_name: text,
    description: maybeText,
    metadata: truth,
    type: { enum: ['realtime', 'batch', 'blackbox'] },
    keywords: maybeText,
    group: maybeText,
  },
  ['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'],
);
const attribute = closed(
  {
    variable: truth,
    code: identifier,
    datatype: { enum: ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] },
    required: truth,
    datatype_description: maybeText,
    order: {
      anyOf: [
        { type: 'integer', minimum: 1 },
        { type: 'string', pattern: '^[1-9][0-9]*$' },
      ],
    },
    description: maybeText,
    values: { type: 'array', items: closed({ key: identifier, name: text }, ['key', 'name']) },
  },
  ['variable', 'code', 'datatype', 'required', 'datatype_description', 'order', 'description'],
);
const request = closed(
  {
    service_request_id: identifier,
    status: { enum: ['open', 'closed'] },
    status_notes: maybeText,
    service_name: maybeText,
    service_code: identifier,
    description: maybeText,
    agency_responsible: maybeText,
    service_notice: maybeText,
    requested_datetime: instant,
    updated_datetime: maybeInstant,
    expected_datetime: maybeInstant,
    address: maybeText,
    address_id: maybeIdentifier,
    zipcode: maybeIdentifier,
    lat: place,
    long: place,
    media_url: maybeText,
  },
  // Every field that is not marked "May not be returned".
  [
    'service_request_id',
    'status',
    'service_name',
    'service_code',
    'description',
    'requested_datetime',
    'updated_datetime',
    'address',
    'address_id',
    'zipcode',
    'lat',
    'long',
    'media_url',
  ],
);
const notice = { service_notice: maybeText, account_id: maybeIdentifier };
const created = {
  oneOf: [
    closed({ service_request_id: identifier, ...notice }, ['service_request_id']),
    closed({ token: identifier, ...notice }, ['token']),
  ],
};
const token = closed({ service_request_id: maybeIdentifier, token: identifier }, ['token']);
/** mySociety's extension; the states beside open and closed are those of its "additional states". */
const update = closed(
  {
    update_id: identifier,
    service_request_id: identifier,
    status: {
      type: 'string',
      pattern:
        '^(open|closed|fixed|in_progress|action_scheduled|investigating|duplicate|not_councils_responsibility|no_further_action|internal_referral|reopen|for_triage|OPEN|CLOSED)$',
    },
    updated_datetime: instant,
    description: maybeText,
    media_url: maybeText,
  },
  ['update_id', 'service_request_id', 'status', 'updated_datetime', 'description', 'media_url'],
);
const updated = closed({ update_id: identifier, account_id: maybeIdentifier }, ['update_id']);
const error = closed({ code: identifier, description: text }, ['code', 'description']);
const endpoint = closed(
  {
    specification: text,
    url: { type: 'string', pattern: '^https?://' },
    changeset: text,
    type: { enum: ['production', 'test'] },
    formats: { type: 'array', minItems: 1, items: text },
  },
  ['specification', 'url', 'changeset', 'type', 'formats'],
);
const many = (items: object, atLeast = 0): object => ({ type: 'array', items, minItems: atLeast });

const schemas = {
  discovery: closed({ changeset: text, contact: text, key_service: text, endpoints: many(endpoint, 1) }, [
    'changeset',
    'contact',
    'key_service',
    'endpoints',
  ]),
  services: many(service, 1),
  definition: closed({ service_code: identifier, attributes: many(attribute) }, ['service_code', 'attributes']),
  created: { ...many(created, 1), maxItems: 1 },
  requests: { ...many(request), maxItems: 1000 },
  token: { ...many(token, 1), maxItems: 1 },
  updates: many(update),
  updated: { ...many(updated, 1), maxItems: 1 },
  errors: many(error, 1),
};

/** Fails with every place where a document is not what the specification describes. */
export const assertFits = (name: keyof typeof schemas, document: unknown): void => {
  const fits = ajv.validate(schemas[name], document);
  assert.ok(fits, `${name}: ${ajv.errorsText(ajv.errors)} in ${JSON.stringify(document)?.slice(0, 400)}`);
};
