import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { VaultService } from '../identity/vault.service.js';
import type { Reads } from '../platform/database/tx.js';

/** Words about a case, made safe to be read by others: one answer reaches every complainant whose case was merged into it. */
@Injectable()
export class MaskingService {
  constructor(private readonly vault: VaultService) {}

  /** The text without the names, telephones, numbers and addresses of the case's complainant and of the merged ones. */
  async masked(reads: Reads, file: CaseFile, text: string): Promise<string> {
    let masked = text;
    for (const caseId of [file.kase.id, ...file.children.map((c) => c.id)])
      masked = await this.vault.masked(reads, caseId, masked);
    return masked;
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
