import { SATISFACTIONS, type Satisfaction } from '../../cases/vocabulary.js';
import { Choice, OptionalFlag, OptionalText, Text } from '../../platform/http/fields.js';
import { CredentialsDto } from './credentials.dto.js';

export class InformationDto extends CredentialsDto {
  /** The answer to a request for information where one is open, else an addition. */
  @Text({ max: 5000 }) text: string;
}

export class CitizenWithdrawalDto extends CredentialsDto {
  @OptionalText({ max: 1000 }) reason?: string;
}

/** The five questions (model §4.8) but the first: who answers has been reached. */
export class RatingDto extends CredentialsDto {
  @OptionalFlag() resolved?: boolean;
  @Choice(SATISFACTIONS) satisfaction: Satisfaction;
  /** Was the explanation understood? */
  @OptionalFlag() understood?: boolean;
  /** Why not? */
  @OptionalText({ max: 2000 }) why?: string;
}

export class CitizenReviewDto extends CredentialsDto {
  @Text({ max: 5000 }) grounds: string;
}

export class CitizenRecusalDto extends CredentialsDto {
  /** The person or group that should keep out, as the complainant calls them. */
  @Text({ max: 200 }) whom: string;
  @Text({ max: 2000 }) reason: string;
}
