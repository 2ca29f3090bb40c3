import { ClearableText, OptionalFlag, OptionalText } from '../../platform/http/fields.js';

/** What is not given stays. The role does not change: another role is another account. */
export class StaffChangeDto {
  @OptionalText({ max: 60 }) name?: string;
  /** `null`: none any more. */
  @ClearableText({ max: 60 }) title?: string | null;
  /** Another group of the same kind. */
  @OptionalText({ max: 60 }) groupId?: string;
  /** false: cannot sign in any more; true: back again. */
  @OptionalFlag() active?: boolean;
}
