import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { Case } from '../cases/entities/case.entity.js';
import { VaultService } from '../identity/vault.service.js';
import { Refused } from '../kernel/errors.js';
import type { Reads } from '../platform/database/tx.js';
import type { IssuedPapers } from './entities/form.entity.js';
import type { Template } from './template.js';
import { casesToKeepOff, placedTexts } from './leak-check.js';
import { namesTheComplainant } from './form-rules.js';

/** Nobody who complained stands on a paper that somebody else reads (R20): the texts as they will be printed are compared with the vault. */
@Injectable()
export class LeakCheckService {
  constructor(private readonly vault: VaultService) {}

  /** Throws Refused `form.names-complainant` with the parts, never with the words. */
  async insist(reads: Reads, file: CaseFile, { audience }: Pick<Template, 'audience'>, papers: IssuedPapers): Promise<void> {
    const siblings = file.kase.parentId ? await reads.find(Case, { parentId: file.kase.parentId }) : [];
    const keepOff = casesToKeepOff(
      audience,
      file,
      siblings.map(({ id }) => id),
    );
    const placed = Object.values(papers).flatMap(placedTexts);
    const texts = placed.map(({ text }) => text);
    const places = new Set<string>();
    for (const id of keepOff) for (const at of await this.vault.shownIn(reads, id, texts)) places.add(placed[at]!.place);
    if (places.size > 0) throw new Refused(namesTheComplainant([...places]));
  }
}
