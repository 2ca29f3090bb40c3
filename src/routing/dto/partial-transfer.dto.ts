import { Text } from '../../platform/http/fields.js';

export class PartialTransferDto {
  @Text({ max: 64 }) allegationId: string;
  @Text({ max: 200 }) body: string;
  @Text({ max: 5000 }) basis: string;
}
