import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { Sentence } from '../../kernel/rule.js';

/** class-transformer group of values that arrive as text because they stand in the address. */
export const FROM_ADDRESS = 'address';

export type Check = {
  /** Stable code of the failure, `field.text`. */
  code: string;
  zh: string;
  /** Reads on after the field's name: `must be …`. */
  en: string;
  accepts: (value: unknown) => boolean;
};

type Field = { check: Check; api: ApiPropertyOptions; extra?: PropertyDecorator[] };

/** A field that must be there: one check, one sentence in both languages, one line in the API description. */
export const requiredField = ({ check, api, extra = [] }: Field): PropertyDecorator =>
  applyDecorators(...extra, must(check), ApiProperty({ ...api, required: true } as ApiPropertyOptions));

/** A field that must be there, but may be `null`, which says that there is none. */
export const nullableField = ({ check, api, extra = [] }: Field): PropertyDecorator =>
  applyDecorators(
    ...extra,
    ValidateIf((_, value) => value !== null),
    must(check),
    ApiProperty({ ...api, required: true, nullable: true } as ApiPropertyOptions),
  );

/** A field that may be left out; `null` counts as left out. */
export const optionalField = ({ check, api, extra = [] }: Field): PropertyDecorator =>
  applyDecorators(
    ...extra,
    Transform(({ value }: { value: unknown }) => value ?? undefined),
    ValidateIf((_, value) => value !== undefined),
    must(check),
    ApiProperty({ ...api, required: false } as ApiPropertyOptions),
  );

/** A field that may be left out; `null` says that there is none any more. */
export const clearableField = ({ check, api, extra = [] }: Field): PropertyDecorator =>
  applyDecorators(
    ...extra,
    ValidateIf((_, value) => value !== undefined && value !== null),
    must(check),
    ApiProperty({ ...api, required: false, nullable: true } as ApiPropertyOptions),
  );

/** Reads text from the address only; a JSON body has to send the right type itself. */
export const fromAddress = (read: (text: string) => unknown): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value), { groups: [FROM_ADDRESS] });

const must = ({ code, zh, en, accepts }: Check): PropertyDecorator => {
  const context: Sentence = { zh, en };
  return ValidateBy({ name: code, validator: { validate: accepts, defaultMessage: () => `$property ${en}` } }, { context });
};
