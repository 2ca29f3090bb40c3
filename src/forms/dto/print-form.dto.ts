import { OptionalChoice } from '../../platform/http/fields.js';
import { PAPER_LANGUAGES, PAPER_SIZES, type PaperLanguage, type PaperSize } from '../../platform/papers/paper.js';

/** Query of …/html and …/pdf. */
export class PrintFormDto {
  /** zh where left out. */
  @OptionalChoice(PAPER_LANGUAGES) lang?: PaperLanguage;
  /** The form's own size where left out; receipts may go on a slip (A5, SLIP_80). */
  @OptionalChoice(PAPER_SIZES) size?: PaperSize;
}
