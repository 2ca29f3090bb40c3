import type { RoomSchema } from '../platform/database/schema.js';
import { batchKeyOwner } from './batches/batch-files.service.js';
import { FormBatch, FormBatchRow } from './batches/form-batch.entity.js';
import { Form } from './entities/form.entity.js';
import { FormNumber } from './entities/form-number.entity.js';
import { Forms0250 } from './migrations/0250-forms.js';
import { FormBatches0251 } from './migrations/0251-form-batches.js';

export const formsSchema: RoomSchema = {
  entities: [Form, FormNumber, FormBatch, FormBatchRow],
  migrations: [Forms0250, FormBatches0251],
  sealed: [
    { table: 'form_batches', column: 'wrapped_key', how: 'wrapped', key: 'id', owner: (row) => batchKeyOwner(row['id']!) },
  ],
};
