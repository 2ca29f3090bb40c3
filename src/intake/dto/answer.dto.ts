import { OptionalFlag, OptionalText } from '../../platform/http/fields.js';

/** A plain question answered at the desk: in own words, by an article of the guidance, or both. */
export class DeskAnswerDto {
  @OptionalText({ max: 5000 }) text?: string;
  /** The guidance article that was read out or sent. */
  @OptionalText({ max: 100 }) articleSlug?: string;
  @OptionalFlag() acceptedByCaller?: boolean;
}

export type DeskAnswer = Pick<DeskAnswerDto, 'text' | 'articleSlug' | 'acceptedByCaller'>;
