import type { Instant } from '../../kernel/time.js';
import { Choice, OptionalInstant, Text } from '../../platform/http/fields.js';
import { SCOPES, type Scope } from '../api-token.entity.js';

export class NewApiTokenDto {
  @Text({ max: 60 }) name: string;
  /** `write` includes `read`. */
  @Choice(SCOPES) scope: Scope;
  /** At most 366 days ahead; 90 days when left out. */
  @OptionalInstant() expiresAt?: Instant;
}
