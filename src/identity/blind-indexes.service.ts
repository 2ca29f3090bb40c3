import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/ids.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { normalIdNumber, normalPhone, normalPhones } from './contact-numbers-rules.js';
import { BlindIndex, type BlindIndexKind } from './entities/blind-index.entity.js';
import type { Person } from './vault-contents.js';

/** More related cases than this tell a desk nothing more. */
const MOST_RELATED = 200;

/** Finds cases of the same telephone or document number again; the numbers themselves are not stored. */
@Injectable()
export class BlindIndexesService {
  constructor(private readonly hash: KeyedHash) {}

  /** One insert for all numbers of a person, none when there are none; numbers already indexed for `known` are left out. */
  async add(tx: Tx, caseId: string, districtCode: string, person: Person, known: readonly Person[] = []): Promise<void> {
    const before = new Set(known.flatMap(numbersOf).map(({ kind, value }) => `${kind}${value}`));
    const added = numbersOf(person).filter(({ kind, value }) => !before.has(`${kind}${value}`));
    const rows = added.map(({ kind, value }) => ({
      id: newId(),
      caseId,
      districtCode,
      kind,
      valueHash: this.hash.blindIndex(kind, scoped(districtCode, value)),
    }));
    if (rows.length > 0) tx.append(BlindIndex, rows);
  }

  /** The newest 200 cases of the district with this telephone number. */
  byPhone(reads: Reads, districtCode: string, phone: string): Promise<string[]> {
    return this.casesOf(reads, districtCode, 'phone', normalPhone(phone));
  }

  /** The newest 200 cases of the district with this document number. */
  byIdNumber(reads: Reads, districtCode: string, idNumber: string): Promise<string[]> {
    return this.casesOf(reads, districtCode, 'idNumber', normalIdNumber(idNumber));
  }

  /** Every hash these persons' numbers may be stored under, with the one under the current key. */
  successors(districtCode: string, persons: readonly Person[]): ReadonlyMap<string, string> {
    return new Map(
      persons.flatMap(numbersOf).flatMap(({ kind, value }) => {
        const [current, ...former] = this.hash.blindIndexes(kind, scoped(districtCode, value));
        return former.map((hash) => [hash, current!] as const);
      }),
    );
  }

  private async casesOf(reads: Reads, districtCode: string, kind: BlindIndexKind, value: string | undefined): Promise<string[]> {
    if (!value) return [];
    const hashes = this.hash.blindIndexes(kind, scoped(districtCode, value));
    const rows = await reads.sql<{ case_id: string }>(
      `SELECT DISTINCT case_id FROM blind_indexes WHERE value_hash IN (${hashes.map(() => '?').join(', ')}) AND district_code = ? AND kind = ?
       ORDER BY case_id DESC LIMIT ${MOST_RELATED}`,
      [...hashes, districtCode, kind],
    );
    return rows.map((row) => row.case_id);
  }
}

/** The same number hashes differently in every district: a dump of two districts cannot be joined. */
const scoped = (districtCode: string, value: string): string => `${districtCode}\n${value}`;

const numbersOf = ({ phone, otherPhones = [], idNumber }: Person): { kind: BlindIndexKind; value: string }[] => {
  const phones = new Set([phone, ...otherPhones].flatMap((written) => normalPhones(written)));
  const id = normalIdNumber(idNumber);
  return [
    ...[...phones].map((value) => ({ kind: 'phone' as const, value })),
    ...(id ? [{ kind: 'idNumber' as const, value: id }] : []),
  ];
};
