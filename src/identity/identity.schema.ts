import { BlindIndex } from './entities/blind-index.entity.js';
import { IdentityReading } from './entities/identity-reading.entity.js';
import { QueryCode } from './entities/query-code.entity.js';
import { VaultRecord } from './entities/vault-record.entity.js';
import { IdentityVault0060 } from './migrations/0060-identity-vault.js';

export const identitySchema = {
  entities: [VaultRecord, BlindIndex, QueryCode, IdentityReading],
  migrations: [IdentityVault0060],
};
