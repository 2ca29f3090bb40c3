import { Flag, OptionalText, Text } from '../../platform/http/fields.js';

export class RouteDisputeDto {
  @Text({ max: 5000 }) reasons: string;
  /** Whose case it should be instead. */
  @OptionalText({ max: 64 }) proposedGroupId?: string;
}

export class RouteDisputeDecisionDto {
  @Flag() isUpheld: boolean;
  @Text({ max: 5000 }) decision: string;
  /** Who leads from now on; without it, the proposed guidance group. */
  @OptionalText({ max: 64 }) newLeadGroupId?: string;
}
