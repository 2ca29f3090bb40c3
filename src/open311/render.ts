import { XMLBuilder } from 'fast-xml-parser';
import type { Fault, Format } from './query-rules.js';

/** A document as JSON is written (`rows` bare) and as XML names it (`root`, and `item` for each row). */
export type Rendered = { body: string; type: string };
export type Row = Record<string, unknown>;

const builder = new XMLBuilder({ format: false, suppressEmptyNode: true, processEntities: true });
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** XML 1.0 knows no other control characters, not even escaped; half a surrogate pair is no character at all. */
const UNKNOWN_TO_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const forXml = (value: unknown): unknown => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(UNKNOWN_TO_XML, '');
  if (Array.isArray(value)) return value.map(forXml);
  return typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, forXml(each)])) : value;
};

export const renderXml = (document: Row): Rendered => ({
  body: DECLARATION + builder.build(forXml(document)),
  type: 'text/xml; charset=utf-8',
});

export const renderJson = (document: unknown): Rendered => ({
  body: JSON.stringify(document),
  type: 'application/json; charset=utf-8',
});

export const renderList = (format: Format, names: { root: string; item: string }, rows: readonly Row[]): Rendered =>
  format === 'json' ? renderJson(rows) : renderXml({ [names.root]: { [names.item]: rows } });

export const renderFault = (format: Format, { status, description }: Fault | { status: number; description: string }): Rendered =>
  renderList(format, { root: 'errors', item: 'error' }, [{ code: format === 'json' ? status : String(status), description }]);
