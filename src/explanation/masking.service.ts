import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { maskedWords } from '../cases/masked-words.js';
import { VaultService } from '../identity/vault.service.js';
import type { Reads } from '../platform/database/tx.js';

/** Words about a case, made safe to be read by others: one answer reaches every complainant whose case was merged into it. */
@Injectable()
export class MaskingService {
  constructor(private readonly vault: VaultService) {}

  /** See `maskedWords`. */
  masked(reads: Reads, file: CaseFile, text: string): Promise<string> {
    return maskedWords(this.vault, reads, file, text);
  }

  /** As `masked`; what is not there stays null. */
  async maskedOrNull(reads: Reads, file: CaseFile, text: string | undefined): Promise<string | null> {
    return text === undefined ? null : this.masked(reads, file, text);
  }

  /** Each point with its text masked. */
  async maskedPoints<P extends { text: string }>(reads: Reads, file: CaseFile, points: readonly P[]): Promise<P[]> {
    const masked: P[] = [];
    for (const point of points) masked.push({ ...point, text: await this.masked(reads, file, point.text) });
    return masked;
  }
}
