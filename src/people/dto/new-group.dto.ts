import { Choice, OptionalNestedList, OptionalText, OptionalTextList, OptionalWhole, Text } from '../../platform/http/fields.js';
import { GROUP_KINDS, type GroupKind } from '../group.js';

export class SeatDto {
  @Text({ max: 60 }) name: string;
  @OptionalText({ max: 60 }) post?: string;
}

export class NewGroupDto {
  @Choice(GROUP_KINDS) kind: GroupKind;
  @Text({ max: 60 }) name: string;
  /** Review bodies only. */
  @OptionalWhole({ min: 1, max: 2 }) level?: number;
  @OptionalTextList({ max: 100, each: 9 }) townCodes?: string[];
  /** Members without an account. */
  @OptionalNestedList(() => SeatDto, { max: 100 }) members?: SeatDto[];
}
