import { OrderDto } from '../../cases/dto/order.dto.js';
import { OptionalNested, Text } from '../../platform/http/fields.js';

/** The action gives way to another one, or without `by` is lawfully revoked. */
export class ReplacementDto {
  @Text({ max: 5000 }) reason: string;
  @OptionalNested(() => OrderDto) by?: OrderDto;
}
