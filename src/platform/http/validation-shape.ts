import { faultyField, type Fault } from './validation-faults.js';

const MAX_DEPTH = 8;
/** More than any of our objects has. Reading the fields of one with a hundred thousand takes class-transformer a quarter of a minute. */
const MAX_FIELDS = 200;
/** More than any of our lists takes; each element would be read before the list is found to be too long. */
const MAX_ITEMS = 2000;

/**
 * What makes a body wrong before its fields are read: nesting beyond eight levels, objects and lists beyond all measure, and names like
 * `constructor` or `toString`, which class-transformer would drop in silence instead of naming them as unknown.
 */
export const faultOfShape = (value: unknown, path = '', depth = 0): Fault | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return faultyField(path, 'field.too-deep');
  const entries = Object.entries(value);
  if (entries.length > (Array.isArray(value) ? MAX_ITEMS : MAX_FIELDS)) return faultyField(path, 'field.too-many');
  for (const [name, item] of entries) {
    const at = path ? `${path}.${name}` : name;
    if (!Array.isArray(value) && name in Object.prototype) return faultyField(at, 'field.unknown');
    const fault = faultOfShape(item, at, depth + 1);
    if (fault) return fault;
  }
  return undefined;
};
