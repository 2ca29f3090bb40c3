import assert from 'node:assert/strict';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Answer } from './client.js';

export type Format = 'xml' | 'json';
export type Row = Record<string, unknown>;

/** What the specification lists in containers: the elements that repeat. */
const repeating = new Set(['service', 'attribute', 'value', 'request', 'error', 'endpoint', 'format', 'request_update']);
const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  trimValues: true,
  isArray: (name) => repeating.has(name),
});

/** `text/xml; charset=utf-8` and `application/json; charset=utf-8` (GeoReport v2, Format Support). */
export const assertType = (answer: Answer, format: Format): void => {
  const wanted = format === 'xml' ? 'text/xml' : 'application/json';
  const [type, ...parameters] = answer.type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  assert.equal(type, wanted, `the content type is ${answer.type}`);
  assert.ok(parameters.includes('charset=utf-8'), `the content type is ${answer.type}`);
};

const assertPlain = (node: unknown, path: string): void => {
  if (Array.isArray(node)) node.forEach((one) => assertPlain(one, path));
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  for (const [name, child] of Object.entries(node)) {
    assert.ok(!name.startsWith('@_') && !name.includes(':'), `${path} carries an attribute or a name space: ${name}`);
    assertPlain(child, `${path}/${name}`);
  }
};

/** Reads one document of XML: declared UTF-8, well-formed, one root, no attributes and no name spaces. */
export const readXml = (answer: Answer): Row => {
  assertType(answer, 'xml');
  assert.match(answer.text, /^<\?xml version="1\.0" encoding="utf-8"\?>/i, 'the root is preceded by the declaration');
  assert.equal(XMLValidator.validate(answer.text), true, 'the document is well-formed');
  const document = parser.parse(answer.text) as Row;
  assert.equal(Object.keys(document).length, 1, 'the document has one root');
  assertPlain(document, '');
  return document;
};

export const readJson = (answer: Answer): unknown => {
  assertType(answer, 'json');
  return JSON.parse(answer.text);
};

const within = (node: unknown, container: string, item: string): Row[] => {
  const held = (node as Row)[container];
  assert.notEqual(held, undefined, `${container} is missing`);
  if (held === '') return [];
  const names = Object.keys(held as Row);
  assert.deepEqual(names, [item], `${container} holds ${names.join(', ')} instead of ${item}`);
  return (held as Row)[item] as Row[];
};

const bareArray = (answer: Answer): Row[] => {
  const read = readJson(answer);
  assert.ok(Array.isArray(read), `the JSON is a bare array (Spark convention), not ${answer.text.slice(0, 120)}`);
  return read as Row[];
};

const list =
  (container: string, item: string) =>
  (answer: Answer, format: Format): Row[] =>
    format === 'json' ? bareArray(answer) : within(readXml(answer), container, item);

export const readServices = list('services', 'service');
export const readRequests = list('service_requests', 'request');
export const readUpdates = list('service_request_updates', 'request_update');
export const readErrors = list('errors', 'error');

/** One service definition; `attributes` and the `values` of an attribute become lists in either format. */
export const readDefinition = (answer: Answer, format: Format): Row => {
  if (format === 'json') return readJson(answer) as Row;
  const definition = readXml(answer)['service_definition'] as Row;
  const attributes = within(definition, 'attributes', 'attribute').map((attribute) =>
    attribute['values'] === undefined ? attribute : { ...attribute, values: within(attribute, 'values', 'value') },
  );
  return { ...definition, attributes };
};

export const readDiscovery = (answer: Answer, format: Format): Row => {
  if (format === 'json') return readJson(answer) as Row;
  const discovery = readXml(answer)['discovery'] as Row;
  const endpoints = within(discovery, 'endpoints', 'endpoint').map((endpoint) => ({
    ...endpoint,
    formats: within(endpoint, 'formats', 'format'),
  }));
  return { ...discovery, endpoints };
};

/** Both formats carry the same: XML is text, an empty element is the null of JSON, `true` is the word. */
export const asText = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asText);
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value).trim();
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, child]) => [name, asText(child)] as const)
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
};
