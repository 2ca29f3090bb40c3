import { Injectable } from '@nestjs/common';
import { Sealer } from '../../platform/crypto/sealing.js';
import type { DeclarationRow } from './declaration.entity.js';

const PURPOSE = 'kin-name';

type Sealed = Pick<DeclarationRow, 'wrappedKey' | 'sealedName'>;

/** The names of kin, each sealed under its declaration's own data key. */
@Injectable()
export class SealedNames {
  constructor(private readonly sealer: Sealer) {}

  seal(declarationId: string, name: string | null): Sealed {
    if (name === null) return { wrappedKey: null, sealedName: null };
    const { key, wrapped } = this.sealer.newKey(declarationId);
    return { wrappedKey: wrapped, sealedName: this.sealer.sealWith(key, { owner: declarationId, purpose: PURPOSE }, name) };
  }

  /** Null where there is none, or where it was erased. */
  open({ id, wrappedKey, sealedName }: Sealed & { id: string }): string | null {
    if (wrappedKey === null || sealedName === null) return null;
    const key = this.sealer.unwrap(id, wrappedKey);
    return this.sealer.openWith(key, { owner: id, purpose: PURPOSE }, sealedName).toString('utf8');
  }
}
