import { OptionalChoice, OptionalText } from '../../platform/http/fields.js';
import { COPY_FORMS, type CopyForm } from '../../retention/dto/retention.dto.js';
import { CredentialsDto } from './credentials.dto.js';

export class CopyDto extends CredentialsDto {
  /** The telephone or document number as it was registered: for the part about the identity. */
  @OptionalText({ max: 64 }) proof?: string;
  /** A page to print instead of JSON. */
  @OptionalChoice(COPY_FORMS) form?: CopyForm;
}
