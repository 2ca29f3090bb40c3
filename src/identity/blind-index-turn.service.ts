import { Injectable } from '@nestjs/common';
import type { Rehasher, Turned } from '../platform/crypto/sealed-columns.js';
import { SealBroken } from '../platform/crypto/sealed-text.js';
import { Sealer } from '../platform/crypto/sealing.js';
import { among } from '../platform/database/lists.js';
import type { Tx } from '../platform/database/tx.js';
import { BlindIndexesService } from './blind-indexes.service.js';
import { VaultRecord } from './entities/vault-record.entity.js';
import { contentsOf } from './sealed-contents.js';

type Stored = { id: string; case_id: string; value_hash: string };

/** Makes blind indexes anew after the master key has turned: the numbers are in the vault, and leave it in no other form. */
@Injectable()
export class BlindIndexTurn implements Rehasher {
  constructor(
    private readonly sealer: Sealer,
    private readonly indexes: BlindIndexesService,
  ) {}

  async rehash(tx: Tx, after: string, limit: number): Promise<Turned & { last: string | undefined }> {
    const prefix = `${this.sealer.currentKeyId}.`;
    const cases = await tx.sql<{ case_id: string }>(
      `SELECT DISTINCT case_id FROM blind_indexes WHERE case_id > ? AND substr(value_hash, 1, ?) <> ? ORDER BY case_id LIMIT ?`,
      [after, prefix.length, prefix, limit],
    );
    const ids = cases.map((row) => row.case_id);
    const [isAmong, list] = among(tx, ids);
    const stored = await tx.sql<Stored>(
      `SELECT id, case_id, value_hash FROM blind_indexes WHERE case_id ${isAmong} AND substr(value_hash, 1, ?) <> ?`,
      [list, prefix.length, prefix],
    );
    const fresh = new Map((await tx.find(VaultRecord, { caseId: ids })).map((record) => [record.caseId, this.hashesOf(record)]));
    const broken: string[] = [];
    for (const row of stored) {
      const hash = fresh.get(row.case_id)?.get(row.value_hash);
      if (hash === undefined) broken.push(row.id);
      else tx.send('UPDATE blind_indexes SET value_hash = ? WHERE id = ?', [hash, row.id]);
    }
    return { turned: stored.length - broken.length, broken, last: ids.at(-1) };
  }

  /** Each former hash of the record's numbers with the one that takes its place. */
  private hashesOf(record: VaultRecord): ReadonlyMap<string, string> {
    try {
      const { contents } = contentsOf(this.sealer, record);
      return this.indexes.successors(record.districtCode, [contents.person, ...(contents.formerPersons ?? [])]);
    } catch (error) {
      if (error instanceof SealBroken) return new Map();
      throw error;
    }
  }
}
