import type { Day } from '../../../kernel/time.js';
import { Choice, OptionalChoice, OptionalDay, OptionalRegionCode, OptionalText } from '../../../platform/http/fields.js';
import { ACT_STAGES, DECLARATION_KINDS, type ActStage, type DeclarationKind } from '../declaration-kinds.js';

export class DeclarationDto {
  @Choice(DECLARATION_KINDS) kind: DeclarationKind;
  /** Of all kinds but kinship with a person. */
  @OptionalRegionCode('village') villageCode?: string;
  /** Of an act that was handled: in which stage. */
  @OptionalChoice(ACT_STAGES) stage?: ActStage;
  /** Of kin. Kept sealed. */
  @OptionalText({ min: 2, max: 60 }) name?: string;
  @OptionalDay() since?: Day;
  /** The head and the administrator may record it for another. */
  @OptionalText({ max: 64 }) staffId?: string;
}

export class ListDeclarationsDto {
  @OptionalText({ max: 64 }) staffId?: string;
}
