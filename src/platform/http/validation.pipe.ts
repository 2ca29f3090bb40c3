import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { BadRequest } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { FROM_ADDRESS } from './field.js';
import { isPlainObject, isReadable } from './field-values.js';
import { faultsOf, faultyField, type Fault } from './validation-faults.js';
import { faultOfShape } from './validation-shape.js';

const WITHOUT_FIELDS: readonly unknown[] = [String, Number, Boolean, Array, Object, undefined];

/** Reads body, query and path into their DTO. Throws BadRequest `request.invalid` naming every wrong, missing or unknown field. */
@Injectable()
export class RequestPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    if (WITHOUT_FIELDS.includes(metatype)) return type === 'body' ? value : word(value, data ?? '');
    return read(value ?? {}, metatype as new () => object, type === 'body' ? [] : [FROM_ADDRESS]);
  }
}

const read = (value: unknown, Dto: new () => object, groups: string[]): object => {
  if (!isPlainObject(value)) refuse([faultyField('', 'field.object')]);
  const shapeFault = faultOfShape(value);
  if (shapeFault) refuse([shapeFault]);
  const dto = plainToInstance(Dto, value, { groups, exposeUnsetFields: false });
  const errors = validateSync(dto, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) refuse(faultsOf(errors));
  return dto;
};

/** A single word of the address: given once, and readable, because PostgreSQL refuses NUL with an error of its own. */
const word = (value: unknown, name: string): unknown => {
  const isWord = value === undefined || (typeof value === 'string' && (value === '' || isReadable(value)));
  if (!isWord) refuse([faultyField(name, 'field.word')]);
  return value;
};

const refuse = (errors: readonly Fault[]): never => {
  throw new BadRequest(
    refusal('request.invalid', '请求中有字段不符合要求，详见 errors。', 'Some fields of the request are not right; see errors.'),
    {
      errors,
    },
  );
};
