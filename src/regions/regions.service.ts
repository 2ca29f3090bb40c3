import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { importErrors, type RegionRecord, type RowError } from './import-rules.js';
import { RegionRow } from './region.entity.js';
import { readRegionFile } from './region-file.js';
import { RegionTree } from './region-tree.js';
import { districtOf, type Region, type RegionLevel } from './region.js';
import { ShortMemory } from './short-memory.js';

export type { Region, RegionLevel } from './region.js';

/** What an import did, or in a dry run would do. With errors nothing is written. */
export type ImportResult = { added: number; changed: number; unchanged: number; errors: RowError[] };

/** The tree of places. Reads come from memory, at most 5 s behind an import in another process. */
@Injectable()
export class RegionsService {
  private readonly trees = new ShortMemory<RegionTree>((district) => this.load(district));

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  async find(code: string): Promise<Region | undefined> {
    return (await this.tree(districtOf(code))).find(code);
  }

  async villagesOf(townCode: string): Promise<readonly Region[]> {
    return (await this.tree(districtOf(townCode))).childrenOf(townCode);
  }

  tree(districtCode: string): Promise<RegionTree> {
    return this.trees.get(districtCode);
  }

  /** Adds the file's places and takes over changed names, all or nothing. Places the file does not name stay. */
  async importCsv(text: string, { dryRun }: { dryRun: boolean }): Promise<ImportResult> {
    const { records, errors } = readRegionFile(text);
    if (errors.length > 0) return { added: 0, changed: 0, unchanged: 0, errors };
    if (dryRun) return (await planImport(this.reader, records)).result;
    return this.work.write((tx) => this.import(tx, records));
  }

  private async import(tx: Tx, records: readonly RegionRecord[]): Promise<ImportResult> {
    const { added, renamed, result } = await planImport(tx, records);
    if (result.errors.length > 0) return result;
    if (added.length > 0) await tx.insert(RegionRow, added);
    for (const { code, name } of renamed) await tx.update(RegionRow, { code }, { name });
    tx.afterCommit(() => {
      for (const { code } of records) this.trees.forget(districtOf(code));
    });
    return result;
  }

  private async load(districtCode: string): Promise<RegionTree> {
    return new RegionTree(await this.reader.find(RegionRow, { districtCode }, { code: 'ASC' }));
  }
}

type ImportPlan = { added: RegionRow[]; renamed: RegionRow[]; result: ImportResult };

const planImport = async (reads: Reads, records: readonly RegionRecord[]): Promise<ImportPlan> => {
  const districts = [...new Set(records.map(({ code }) => districtOf(code)))];
  const known = new Map((await reads.find(RegionRow, { districtCode: districts })).map((row) => [row.code, row]));
  const errors = importErrors(records, new Map([...known].map(([code, { level }]) => [code, level])));
  if (errors.length > 0) return { added: [], renamed: [], result: { added: 0, changed: 0, unchanged: 0, errors } };
  const rows = records.map(toRow);
  const added = rows.filter(({ code }) => !known.has(code));
  const renamed = rows.filter(({ code, name }) => known.has(code) && known.get(code)?.name !== name);
  const unchanged = rows.length - added.length - renamed.length;
  return { added, renamed, result: { added: added.length, changed: renamed.length, unchanged, errors } };
};

/** The rules have checked the level before. A parent follows from the code, so a known place never changes it. */
const toRow = ({ code, name, parentCode, level }: RegionRecord): RegionRow => ({
  code,
  name,
  level: level as RegionLevel,
  parentCode,
  districtCode: districtOf(code),
});
