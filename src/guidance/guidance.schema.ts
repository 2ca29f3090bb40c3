import type { RoomSchema } from '../platform/database/schema.js';
import { GuidanceArticle } from './guidance-article.entity.js';
import { GuidanceArticles0140 } from './migrations/0140-guidance-articles.js';

export const guidanceSchema: RoomSchema = { entities: [GuidanceArticle], migrations: [GuidanceArticles0140] };
