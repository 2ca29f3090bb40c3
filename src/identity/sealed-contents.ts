import { NotFound } from '../kernel/errors.js';
import type { DataKey, Sealer } from '../platform/crypto/sealing.js';
import type { SealContext } from '../platform/crypto/sealed-text.js';
import type { VaultRecord } from './entities/vault-record.entity.js';
import type { VaultContents } from './vault-contents.js';

export const contentsContext = (caseId: string): SealContext => ({ owner: caseId, purpose: 'vault-contents' });

/** Opens a record of the vault. Leaves no reading: whoever shows what it holds goes through VaultService. Throws NotFound for a destroyed one, SealBroken. */
export const contentsOf = (
  sealer: Sealer,
  { caseId, wrappedKey, sealed }: VaultRecord,
): { key: DataKey; contents: VaultContents } => {
  if (!wrappedKey || !sealed) throw new NotFound();
  const key = sealer.unwrap(caseId, wrappedKey);
  const plain = sealer.openWith(key, contentsContext(caseId), sealed);
  return { key, contents: JSON.parse(plain.toString('utf8')) as VaultContents };
};
