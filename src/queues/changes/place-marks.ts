import { Injectable } from '@nestjs/common';
import { SealBroken, type SealContext } from '../../platform/crypto/sealed-text.js';
import { Sealer } from '../../platform/crypto/sealing.js';

/**
 * Where a listener left off, as the browser sends it back (Last-Event-ID). Sealed: how far the chain has come would tell how much happens in
 * cases that the listener may not see.
 */
@Injectable()
export class PlaceMarks {
  constructor(private readonly sealer: Sealer) {}

  of(staffId: string, seq: number): string {
    return this.sealer.seal(contextOf(staffId), String(seq));
  }

  /** Undefined for whatever is no mark of this person. */
  read(staffId: string, mark: string | undefined): number | undefined {
    if (!mark || mark.length > 256) return undefined;
    try {
      return Number(this.sealer.open(contextOf(staffId), mark).toString('utf8'));
    } catch (error) {
      if (error instanceof SealBroken) return undefined;
      throw error;
    }
  }
}

const contextOf = (owner: string): SealContext => ({ owner, purpose: 'changes/place' });
