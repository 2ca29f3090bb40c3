import { optionalField } from '../../platform/http/field.js';
import { isPlainObject } from '../../platform/http/field-values.js';

/** An object whose fields depend on another field; the room's own rules look into it. */
export const OptionalFreeObject = (): PropertyDecorator =>
  optionalField({
    check: { code: 'field.object', zh: '须为对象', en: 'must be an object', accepts: isPlainObject },
    api: { type: 'object', additionalProperties: true },
  });
