import { OptionalText, Text } from '../../platform/http/fields.js';

/** Where else the matter was brought before, and what came of it. */
export class PriorPetitionDto {
  @Text({ max: 200 }) where: string;
  @OptionalText({ max: 100 }) when?: string;
  @OptionalText({ max: 1000 }) result?: string;
}
