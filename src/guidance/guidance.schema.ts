import type { RoomSchema } from '../platform/database/schema.js';
import { GuidanceDraft } from './drafts/guidance-draft.entity.js';
import { GuidanceArticle } from './guidance-article.entity.js';
import { GuidanceArticles0140 } from './migrations/0140-guidance-articles.js';
import { GuidanceDrafts0240 } from './migrations/0240-guidance-drafts.js';
import { PublicGuidance0252 } from './migrations/0252-public-guidance.js';

export const guidanceSchema: RoomSchema = {
  entities: [GuidanceArticle, GuidanceDraft],
  migrations: [GuidanceArticles0140, GuidanceDrafts0240, PublicGuidance0252],
};
