import type { RoomSchema } from '../platform/database/schema.js';
import { Form } from './entities/form.entity.js';
import { FormNumber } from './entities/form-number.entity.js';
import { Forms0250 } from './migrations/0250-forms.js';

export const formsSchema: RoomSchema = { entities: [Form, FormNumber], migrations: [Forms0250] };
