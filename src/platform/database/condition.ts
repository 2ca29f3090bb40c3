import { columnOf, encoded, type EntityShape } from './entity-shape.js';
import { among } from './lists.js';
import type { EngineName } from './tx.js';

/** A WHERE clause taken apart: `key` names its shape, `sql()` writes the text once per shape, `params` are this call's values. */
export type Condition = { key: string; sql(): string; params: unknown[]; matchesNothing: boolean };

/** Throws TypeError on an unknown property or on `undefined`, which would otherwise silently match everything. */
export const condition = (shape: EntityShape, where: object, engine: EngineName): Condition => {
  const params: unknown[] = [];
  const parts: string[] = [];
  let key = '';
  let matchesNothing = false;
  for (const [property, value] of Object.entries(where)) {
    if (value === undefined) throw new TypeError(`${shape.name}: the condition "${property}" is undefined.`);
    const column = columnOf(shape, property);
    if (value === null) {
      key += `${property}0 `;
      parts.push(`${column.quoted} IS NULL`);
    } else if (Array.isArray(value) && !column.isJson) {
      matchesNothing ||= value.length === 0;
      key += `${property}* `;
      const [inList, list] = among({ engine }, value);
      parts.push(`${column.quoted} ${inList}`);
      params.push(list);
    } else {
      key += `${property} `;
      parts.push(`${column.quoted} = ?`);
      params.push(encoded(column, value));
    }
  }
  return { key, params, matchesNothing, sql: () => (parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '') };
};
