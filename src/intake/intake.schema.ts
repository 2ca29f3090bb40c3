import type { RoomSchema } from '../platform/database/schema.js';
import { FormDraft } from './form-drafts/form-draft.entity.js';
import { FormDrafts0231 } from './migrations/0231-form-drafts.js';

export const intakeSchema: RoomSchema = {
  entities: [FormDraft],
  migrations: [FormDrafts0231],
  sealed: [
    { table: 'form_drafts', column: 'wrapped_key', how: 'wrapped', key: 'id', owner: (row) => row['id']! },
    { table: 'form_drafts', column: 'sealed', how: 'own' },
    { table: 'form_drafts', column: 'sealed_outline', how: 'own' },
  ],
};
