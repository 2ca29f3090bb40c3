import type { Standing } from './scene.js';

export const AT = '2026-10-12T08:00:00.000+08:00';
export const HOME_DISTRICT = '990114';

export type ByStanding = Partial<Record<Standing, string>>;

/** Ids of what is no case, by how it stands to whoever asks; those that differ per person by username first. */
export type ObjectIds = {
  lookBack: ByStanding;
  hotspot: ByStanding;
  escalation: ByStanding;
  election: ByStanding;
  override: ByStanding;
  deadline: ByStanding;
  deadMessage: ByStanding;
  article: ByStanding;
  guidanceDraft: ByStanding;
  tagWord: ByStanding;
  group: ByStanding;
  seat: ByStanding;
  plan: ByStanding;
  draft: ByStanding;
  open311Key: ByStanding;
  webhook: ByStanding;
  webhookDelivery: ByStanding;
  alert: Record<string, ByStanding>;
  staff: Record<string, ByStanding>;
  token: Record<string, ByStanding>;
  session: Record<string, ByStanding>;
  declaration: Record<string, ByStanding>;
  savedView: Record<string, ByStanding>;
  formBatch: Record<string, ByStanding>;
};
