import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../../platform/database/tx.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { ShortMemory } from '../../regions/short-memory.js';
import { DeclarationRow } from './declaration.entity.js';
import { SealedNames } from './sealed-names.js';

/** A declaration as cases are compared with it. The name stays in memory and in this comparison. */
export type Declared = Pick<DeclarationRow, 'staffId' | 'kind' | 'villageCode' | 'stage' | 'endedAt'> & { name: string | null };

/** What is declared in a district and was not struck out, ended or not. Without `reads` from memory, at most 5 s behind other processes. */
@Injectable()
export class DeclarationsBook {
  private readonly districts = new ShortMemory<readonly Declared[]>((district) => this.load(this.reader, district));

  constructor(
    private readonly reader: Reader,
    private readonly names: SealedNames,
  ) {}

  of(districtCode: string, reads?: Reads): Promise<readonly Declared[]> {
    return reads ? this.load(reads, districtCode) : this.districts.get(districtCode);
  }

  forgetAfter(tx: Tx, districtCode: string): void {
    tx.afterCommit(() => this.districts.forget(districtCode));
  }

  private async load(reads: Reads, districtCode: string): Promise<readonly Declared[]> {
    const rows = await reads.find(DeclarationRow, { districtCode, struckAt: null }, { id: 'ASC' });
    return rows.map((row) => {
      const { staffId, kind, villageCode, stage, endedAt } = row;
      return { staffId, kind, villageCode, stage, endedAt, name: this.names.open(row) };
    });
  }
}
