import { OptionalNested, OptionalWhole, Text } from '../../platform/http/fields.js';
import { SupplementFieldsDto } from './supplement.dto.js';

export class InformationRequestDto {
  /** Exactly what is asked for. */
  @Text({ max: 2000 }) items: string;
  /** Working days (W) to answer; 5 when left out. */
  @OptionalWhole({ min: 1, max: 15 }) days?: number;
}

export class InformationAnswerDto {
  @Text({ max: 5000 }) text: string;
  @OptionalNested(() => SupplementFieldsDto) fields?: SupplementFieldsDto;
}
