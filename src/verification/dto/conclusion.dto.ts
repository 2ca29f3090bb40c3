import { OrderDto } from '../../cases/dto/order.dto.js';
import { StepDto } from '../../cases/dto/step.dto.js';
import { NestedList, OptionalText } from '../../platform/http/fields.js';

export class ConfirmDto extends StepDto {
  @NestedList(() => OrderDto, { max: 20, min: 1 }) actions: OrderDto[];
  @OptionalText({ max: 5000 }) comment?: string;
}

export class ClearDto extends StepDto {
  @OptionalText({ max: 5000 }) comment?: string;
}
