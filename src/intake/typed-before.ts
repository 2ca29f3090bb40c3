import type { OpenCase } from '../cases/cases.service.js';
import type { Case } from '../cases/entities/case.entity.js';
import type { VaultService } from '../identity/vault.service.js';
import type { Row } from '../platform/database/tx.js';

/** Where the desk can have typed words before acceptance, beside what the vault keeps verbatim. Key, then the columns. */
const TYPED: Record<string, readonly [string, ...string[]]> = {
  notes: ['id', 'text'],
  information_requests: ['id', 'items', 'answer'],
  waivers: ['id', 'reason'],
  withdrawals: ['id', 'reason'],
  recusals: ['id', 'reason', 'comment'],
  respondents: ['id', 'name'],
  partial_transfers: ['id', 'body', 'basis'],
  confidentiality_changes: ['id', 'reason'],
  vec_relays: ['id', 'received_by', 'decision'],
  evidence_items: ['id', 'note'],
  identity_readings: ['id', 'reason'],
  deliveries: ['id', 'reason'],
  delivery_attempts: ['id', 'reason'],
  notices: ['id', 'particulars'],
  notice_texts: ['notice_id', 'text'],
};

/**
 * The complainant's name came after the desk had written about them: it is replaced in those words as well. A text confirmed for
 * towns that held it is confirmed no longer. Answers the columns of the case row.
 */
export const maskTypedBefore = async ({ tx, file }: OpenCase, vault: VaultService): Promise<Partial<Case>> => {
  const { id: caseId, redactedText } = file.kase;
  for (const [table, [key, ...columns]] of Object.entries(TYPED)) {
    for (const row of await tx.sql<Row>(`SELECT ${[key, ...columns].join(', ')} FROM ${table} WHERE case_id = ?`, [caseId])) {
      for (const column of columns) {
        const typed = row[column];
        if (typeof typed !== 'string') continue;
        const masked = await vault.masked(tx, caseId, typed);
        if (masked !== typed) await tx.change(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, [masked, row[key]]);
      }
    }
  }
  const holdsName = redactedText !== null && (await vault.masked(tx, caseId, redactedText)) !== redactedText;
  return holdsName ? { redactedText: null } : {};
};
