import { Injectable } from '@nestjs/common';
import { FindConflictsService, type Who } from '../../cases/find-conflicts.service.js';
import { shutOutFrom } from '../../cases/seen-relatives.js';
import { STAGE_CODES } from '../../cases/vocabulary.js';
import { ElectionsService } from '../../elections/elections.service.js';
import { namesBorne } from '../../identity/name-rules.js';
import type { Staff } from '../../kernel/actor.js';
import { startOfDay } from '../../kernel/time.js';
import type { Reads } from '../../platform/database/tx.js';
import { DraftSeals } from './draft-seals.js';
import type { FormDraft } from './form-draft.entity.js';
import type { FormOutline } from './form-outline-rules.js';

type Compared = Pick<FormDraft, 'districtCode' | 'ownerId' | 'wrappedKey' | 'sealedOutline' | 'caseId' | 'createdAt' | 'id'>;

/** Of which drafts a colleague must not know: registered as they stand, they would be shut out from the case (model §4.11). */
@Injectable()
export class DraftConflictsService {
  constructor(
    private readonly conflicts: FindConflictsService,
    private readonly elections: ElectionsService,
    private readonly seals: DraftSeals,
  ) {}

  who(districtCode: string, reads?: Reads): Promise<Who> {
    return this.conflicts.who(districtCode, reads);
  }

  /** Whoever types it reads it; of one that was registered the case itself says who is out. */
  async isHiddenFrom(reads: Reads, actor: Staff, draft: Compared): Promise<boolean> {
    if (draft.ownerId === actor.id) return false;
    if (draft.caseId !== null) return (await shutOutFrom(reads, actor, [draft.caseId])).size > 0;
    if (draft.sealedOutline === null) return false;
    return this.isOut(actor, draft, this.seals.outlineOf(draft), await this.who(draft.districtCode, reads));
  }

  /** As a registration of this form would find it. Names alike count: until the head has decided they keep out as well. */
  async isOut(actor: Staff, draft: Pick<FormDraft, 'createdAt'>, outline: FormOutline, who: Who): Promise<boolean> {
    const { townCode, villageCode, respondents, names, receivedOn } = outline;
    const receivedAt = receivedOn === null ? draft.createdAt : startOfDay(receivedOn);
    const typed = STAGE_CODES.find((stage) => stage === outline.stage);
    const stage = typed ?? (townCode && (await this.elections.placeFacts(townCode, villageCode, receivedAt)).stage) ?? null;
    const bears = (declared: readonly string[]): ReadonlySet<string> =>
      namesBorne({ person: { otherNames: names }, narrative: '' }, declared);
    const found = await this.conflicts.ofTold(
      { townCode, villageCode, stage: stage || null, receivedAt, respondents, bears },
      who,
    );
    return found.some(({ staffId, groupId }) => staffId === actor.id || groupId === actor.groupId);
  }
}
