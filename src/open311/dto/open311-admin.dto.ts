import { ChoiceList, Text } from '../../platform/http/fields.js';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../webhooks/webhook.entity.js';

export class IssueKeyDto {
  /** Whose system it is for. */
  @Text({ max: 100 }) name: string;
}

export class AddWebhookDto {
  /** https, or http where private addresses are allowed. */
  @Text({ max: 500 }) url: string;
  @ChoiceList(WEBHOOK_EVENTS, { min: 1, max: WEBHOOK_EVENTS.length }) events: WebhookEvent[];
}
