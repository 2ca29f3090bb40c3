import { OptionalFlag, OptionalText } from '../../platform/http/fields.js';
import { isPlainObject } from '../../platform/http/field-values.js';
import { requiredField } from '../../platform/http/field.js';

/** The file as config/holidays.cn.json is written: per year its notices (`papers`) and the days they name. */
export class HolidayFileDto {
  @OptionalText({ max: 2000 }) source?: string;
  @requiredField({
    check: { code: 'field.object', zh: '须为对象', en: 'must be an object', accepts: isPlainObject },
    api: { type: 'object', additionalProperties: true },
  })
  years: Record<string, unknown>;
}

export class HolidayFileQuery {
  /** Answers what would change and writes nothing. */
  @OptionalFlag() dryRun?: boolean;
  @OptionalText({ max: 500 }) note?: string;
}
