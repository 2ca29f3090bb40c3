import type { Format } from './query-rules.js';
import { renderJson, renderXml, type Rendered, type Row } from './render.js';

/** When what this endpoint answers last changed its form. */
const CHANGESET = '2026-11-23T00:00:00+08:00';
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

/** The service discovery document: where the endpoint is and what it speaks. */
export const discoveryOf = (format: Format, origin: string): Rendered => {
  const head = {
    changeset: CHANGESET,
    contact: 'docs/open311.md',
    key_service: 'The district office issues api keys. 由区选举办公室发放。',
  };
  const endpoint = { specification: SPECIFICATION, url: `${origin}/open311/v2`, changeset: CHANGESET, type: 'production' };
  const formats = ['text/xml', 'application/json'];
  if (format === 'json') return renderJson({ ...head, endpoints: [{ ...endpoint, formats }] });
  const discovery: Row = { ...head, endpoints: { endpoint: [{ ...endpoint, formats: { format: formats } }] } };
  return renderXml({ discovery });
};
