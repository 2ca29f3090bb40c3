import { Text } from '../../platform/http/fields.js';

/** Number and query code, with or without spaces and dashes, full-width digits too. */
export class CredentialsDto {
  @Text({ max: 64 }) number: string;
  @Text({ max: 64 }) code: string;
}
