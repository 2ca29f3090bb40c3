import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

/**
 * The line (from 1) at which the value under these keys stands, or the nearest thing above it that is there; for a text that is not JSON
 * where it breaks. JSON.parse names no line, and every JSON text is YAML.
 */
export const lineOfKeys = (text: string, keys: readonly (string | number)[]): number => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const [broken] = document.errors;
  return lines.linePos(broken ? broken.pos[0] : offsetOf(document, keys)).line;
};

const offsetOf = (document: Document, keys: readonly (string | number)[]): number => {
  if (keys.length === 0) return 0;
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const last = keys.at(-1);
  // The last of two equal keys is the one too many.
  const key = isMap(parent) && parent.items.findLast((item) => isScalar(item.key) && String(item.key.value) === last)?.key;
  const found = isNode(key) ? key : document.getIn(keys, true);
  return isNode(found) ? (found.range?.[0] ?? 0) : offsetOf(document, keys.slice(0, -1));
};
