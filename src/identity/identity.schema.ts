import { BlindIndexTurn } from './blind-index-turn.service.js';
import { BlindIndex } from './entities/blind-index.entity.js';
import { IdentityReading } from './entities/identity-reading.entity.js';
import { QueryCode } from './entities/query-code.entity.js';
import { VaultRecord } from './entities/vault-record.entity.js';
import type { RoomSchema } from '../platform/database/schema.js';
import { IdentityVault0060 } from './migrations/0060-identity-vault.js';
import { ReadingParticulars0180 } from './migrations/0180-reading-particulars.js';
import { MetPlaces0235 } from './migrations/0235-met-places.js';
import { CODE_HASH_PURPOSE, codeCopyContext } from './query-codes.service.js';

export const identitySchema: RoomSchema = {
  entities: [VaultRecord, BlindIndex, QueryCode, IdentityReading],
  migrations: [IdentityVault0060, ReadingParticulars0180, MetPlaces0235],
  sealed: [
    { table: 'vault_records', column: 'wrapped_key', how: 'wrapped', key: 'case_id', owner: (row) => row['case_id']! },
    { table: 'vault_records', column: 'sealed', how: 'own' },
    {
      table: 'query_codes',
      column: 'sealed_copy',
      how: 'sealed',
      key: 'case_id',
      context: (row) => codeCopyContext(row['case_id']!),
    },
    { table: 'query_codes', column: 'code_hash', how: 'checked', purpose: CODE_HASH_PURPOSE },
    { table: 'blind_indexes', column: 'value_hash', how: 'rehashed', by: BlindIndexTurn },
  ],
};
