import { faultyField, type Fault } from './validation-faults.js';

const MAX_DEPTH = 8;

/**
 * What makes a body wrong before its fields are read: nesting beyond eight levels, and names like `constructor` or `toString`,
 * which class-transformer would drop in silence instead of naming them as unknown.
 */
export const faultOfShape = (value: unknown, path = '', depth = 0): Fault | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return faultyField(path, 'field.too-deep');
  for (const [name, item] of Object.entries(value)) {
    const at = path ? `${path}.${name}` : name;
    if (!Array.isArray(value) && name in Object.prototype) return faultyField(at, 'field.unknown');
    const fault = faultOfShape(item, at, depth + 1);
    if (fault) return fault;
  }
  return undefined;
};
