import type { Region } from './region.js';

export type PlacedRegion = Region & { parentName: string | null };

/** The places of one district, held in memory: some six hundred. Immutable. */
export class RegionTree {
  private readonly byCode = new Map<string, Region>();
  private readonly children = new Map<string, Region[]>();

  constructor(readonly regions: readonly Region[]) {
    for (const region of regions) {
      this.byCode.set(region.code, region);
      const siblings = this.children.get(region.parentCode ?? '') ?? [];
      siblings.push(region);
      this.children.set(region.parentCode ?? '', siblings);
    }
  }

  find(code: string): Region | undefined {
    return this.byCode.get(code);
  }

  childrenOf(code: string): readonly Region[] {
    return this.children.get(code) ?? [];
  }

  /** With the parent's name, because villages of one name lie in several towns. */
  placed(region: Region): PlacedRegion {
    return { ...region, parentName: this.byCode.get(region.parentCode ?? '')?.name ?? null };
  }
}
