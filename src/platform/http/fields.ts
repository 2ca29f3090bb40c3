import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { clearableField, fromAddress, nullableField, optionalField, requiredField } from './field.js';
import { isDay, isPlainObject, isRegionCode, isTextWithin, parseInstant, type RegionLevel } from './field-values.js';

type Size = { max: number; min?: number };
type Constructor = abstract new (...args: never[]) => object;

const text = ({ max, min = 1 }: Size) => ({
  check: {
    code: 'field.text',
    zh: `须为 ${min} 至 ${max} 个字的文字，不能只有空白`,
    en: `must be text of ${min} to ${max} characters, not only blanks`,
    accepts: (value: unknown) => isTextWithin(value, min, max),
  },
  api: { type: String, minLength: min, maxLength: max },
});

const choice = (values: readonly string[]) => ({
  check: {
    code: 'field.choice',
    zh: `须为以下之一：${values.join('、')}`,
    en: `must be one of ${values.join(', ')}`,
    accepts: (value: unknown) => typeof value === 'string' && values.includes(value),
  },
  api: { type: String, enum: [...values] },
});

const moment = () => ({
  check: {
    code: 'field.instant',
    zh: '须为带时区的时间，如 2026-09-28T10:30:00+08:00',
    en: 'must be a moment with its zone, like 2026-09-28T10:30:00+08:00',
    accepts: (value: unknown) => parseInstant(value) !== undefined,
  },
  api: { type: String, format: 'date-time', example: '2026-09-28T10:30:00.000+08:00' },
  extra: [Transform(({ value }: { value: unknown }) => parseInstant(value) ?? value)],
});

const day = () => ({
  check: { code: 'field.day', zh: '须为日期，如 2026-09-28', en: 'must be a day like 2026-09-28', accepts: isDay },
  api: { type: String, format: 'date', example: '2026-09-28' },
});

const whole = ({ min, max }: { min: number; max: number }) => ({
  check: {
    code: 'field.whole',
    zh: `须为 ${min} 至 ${max} 的整数`,
    en: `must be a whole number from ${min} to ${max}`,
    accepts: (value: unknown) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  },
  api: { type: 'integer' as const, minimum: min, maximum: max },
  extra: [fromAddress((read) => (/^-?\d{1,15}$/.test(read) ? Number(read) : read))],
});

const flag = () => ({
  check: {
    code: 'field.flag',
    zh: '须为 true 或 false',
    en: 'must be true or false',
    accepts: (value: unknown) => typeof value === 'boolean',
  },
  api: { type: Boolean },
  extra: [fromAddress((read) => (read === 'true' || read === 'false' ? read === 'true' : read))],
});

const nested = (type: () => Constructor) => ({
  check: { code: 'field.object', zh: '须为对象', en: 'must be an object', accepts: isPlainObject },
  // Under this very name: Swagger asks a function that is called `type` for the class.
  api: { type: () => type() as new () => object },
  extra: [Type(type as () => new () => object), ValidateNested()],
});

const nestedList = (type: () => Constructor, { max, min = 0 }: Size) => ({
  check: {
    code: 'field.list',
    zh: `须为 ${min} 至 ${max} 个对象的列表`,
    en: `must be a list of ${min} to ${max} objects`,
    accepts: (value: unknown) => Array.isArray(value) && value.length >= min && value.length <= max && value.every(isPlainObject),
  },
  api: { type: () => [type() as new () => object], minItems: min, maxItems: max },
  extra: [Type(type as () => new () => object), ValidateNested()],
});

const textList = ({ max, min = 0, each }: Size & { each: number }) => ({
  check: {
    code: 'field.texts',
    zh: `须为 ${min} 至 ${max} 条文字的列表，每条不超过 ${each} 个字`,
    en: `must be a list of ${min} to ${max} texts of at most ${each} characters`,
    accepts: (value: unknown) =>
      Array.isArray(value) && value.length >= min && value.length <= max && value.every((item) => isTextWithin(item, 1, each)),
  },
  api: { type: String, isArray: true as const, minItems: min, maxItems: max },
  extra: [fromAddress((read) => read.split(','))],
});

const choiceList = (values: readonly string[], { max, min = 0 }: Size) => ({
  check: {
    code: 'field.choices',
    zh: `须为 ${min} 至 ${max} 个不重复的选项，各为：${values.join('、')}`,
    en: `must be a list of ${min} to ${max} different words out of ${values.join(', ')}`,
    accepts: (value: unknown) =>
      Array.isArray(value) &&
      value.length >= min &&
      value.length <= max &&
      new Set(value).size === value.length &&
      value.every((item) => typeof item === 'string' && values.includes(item)),
  },
  api: { type: String, enum: [...values], isArray: true as const, minItems: min, maxItems: max },
  extra: [fromAddress((read) => read.split(','))],
});

const region = (level?: RegionLevel) => ({
  check: {
    code: 'field.region',
    zh: '须为行政区划代码（区 6 位、镇街 9 位、村居 12 位数字）',
    en: 'must be a division code (6 digits for a district, 9 for a town, 12 for a village)',
    accepts: (value: unknown) => isRegionCode(value, level),
  },
  api: { type: String, pattern: '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$' },
});

/** Text kept verbatim, its size in code points (`min` defaults to 1); blanks alone, NUL and broken surrogates are refused. */
export const Text = (size: Size) => requiredField(text(size));
export const OptionalText = (size: Size) => optionalField(text(size));
/** Left out, it stays; `null` takes it away. */
export const ClearableText = (size: Size) => clearableField(text(size));
/** Must be there; `null` says that there is none. */
export const TextOrNull = (size: Size) => nullableField(text(size));
/** One of the given words. */
export const Choice = (values: readonly string[]) => requiredField(choice(values));
export const OptionalChoice = (values: readonly string[]) => optionalField(choice(values));
export const ChoiceOrNull = (values: readonly string[]) => nullableField(choice(values));
/** ISO 8601 with its zone, 2000 to 2100; the DTO holds the kernel's Instant. */
export const InstantField = () => requiredField(moment());
export const OptionalInstant = () => optionalField(moment());
/** A real day `YYYY-MM-DD`. */
export const DayField = () => requiredField(day());
export const OptionalDay = () => optionalField(day());
export const DayOrNull = () => nullableField(day());
/** A whole number, both bounds included; in the address it may be written in digits. */
export const Whole = (bounds: { min: number; max: number }) => requiredField(whole(bounds));
export const OptionalWhole = (bounds: { min: number; max: number }) => optionalField(whole(bounds));
export const Flag = () => requiredField(flag());
export const OptionalFlag = () => optionalField(flag());
/** An object with fields of its own. */
export const Nested = (type: () => Constructor) => requiredField(nested(type));
export const OptionalNested = (type: () => Constructor) => optionalField(nested(type));
export const NestedList = (type: () => Constructor, size: Size) => requiredField(nestedList(type, size));
export const OptionalNestedList = (type: () => Constructor, size: Size) => optionalField(nestedList(type, size));
/** Texts of at most `each` code points; in the address separated by commas or repeated. */
export const TextList = (size: Size & { each: number }) => requiredField(textList(size));
export const OptionalTextList = (size: Size & { each: number }) => optionalField(textList(size));
/** Some of the given words, each once. */
export const ChoiceList = (values: readonly string[], size: Size) => requiredField(choiceList(values, size));
export const OptionalChoiceList = (values: readonly string[], size: Size) => optionalField(choiceList(values, size));
/** A code of the national division; with `level` only that length. */
export const RegionCode = (level?: RegionLevel) => requiredField(region(level));
export const OptionalRegionCode = (level?: RegionLevel) => optionalField(region(level));
