import type { RoomSchema } from '../platform/database/schema.js';
import { ReplyDraft } from './drafts/reply-draft.entity.js';
import { ReplyDrafts0232 } from './migrations/0232-reply-drafts.js';

export const explanationSchema: RoomSchema = { entities: [ReplyDraft], migrations: [ReplyDrafts0232] };
