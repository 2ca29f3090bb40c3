import type { VaultService } from '../identity/vault.service.js';
import type { Reads } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';

/** The text without the names, telephones, numbers and addresses of the case's complainant and of those whose cases were merged into it. */
export const maskedWords = async (
  vault: VaultService,
  reads: Reads,
  { kase, children }: Pick<CaseFile, 'kase' | 'children'>,
  text: string,
): Promise<string> => {
  let masked = text;
  for (const { id } of [kase, ...children]) masked = await vault.masked(reads, id, masked);
  return masked;
};
