import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { Exclusion } from '../cases/entities/exclusion.entity.js';
import type { LookBack } from '../cases/entities/look-back.entity.js';
import { RegisterCaseService } from '../cases/register-case.service.js';
import { STAGE_NAMES } from '../elections/stages.js';
import { VaultService } from '../identity/vault.service.js';
import type { System } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { RegionsService } from '../regions/regions.service.js';
import { codeOfFailure, ITEM_NAMES, type LookBackItem } from './look-back-items.js';

export type OpenedCase = { id: string; number: string; item: LookBackItem };

/** What a look-back found becomes a case without a complainant (channel LOOKBACK): found by ourselves, still to be closed. */
@Injectable()
export class LookBackCases {
  constructor(
    private readonly register: RegisterCaseService,
    private readonly vault: VaultService,
    private readonly regions: RegionsService,
  ) {}

  /** Registers one case per failed item. Who must keep out of the case that ordered a re-run keeps out of these as well. */
  async open(
    tx: Tx,
    lookBack: LookBack,
    items: readonly LookBackItem[],
    ordering: CaseFile | undefined,
    at: Instant,
  ): Promise<OpenedCase[]> {
    const opened: OpenedCase[] = [];
    for (const item of items) {
      const { id, number } = await this.registered(tx, lookBack, item, at);
      if (ordering) await this.keepOut(tx, id, ordering, at);
      opened.push({ id, number, item });
    }
    return opened;
  }

  private async registered(tx: Tx, lookBack: LookBack, item: LookBackItem, at: Instant): Promise<{ id: string; number: string }> {
    const { districtCode, townCode, villageCode, stage } = lookBack;
    const system: System = { kind: 'system', districtCode };
    const id = newId();
    const village = (await this.regions.find(villageCode))?.name ?? villageCode;
    const words = lookBack[`${item}Note`] ?? '';
    const narrative = `${village}${STAGE_NAMES[stage].zh}阶段回查，${ITEM_NAMES[item]}不合格：${words}`;
    const { workingText } = await this.vault.seal(tx, {
      caseId: id,
      districtCode,
      contents: { person: {}, narrative },
      level: 'NORMAL',
      at,
    });
    const asked = item === 'publicVoice' ? (lookBack.sample ?? []).map(({ who }) => who).join('、') : '';
    return this.register.register(
      tx,
      system,
      {
        id,
        districtCode,
        channel: 'LOOKBACK',
        receivedAt: at,
        receivedById: 'system',
        receivedGroupId: null,
        townCode,
        villageCode,
        stage,
        occurrence: 'occurred',
        workingText,
        remedySought: null,
        complainantKind: null,
        contact: 'NONE',
        replyChannel: null,
        confidentiality: 'NORMAL',
        headcount: null,
        channelDetails: { lookBackId: lookBack.id, item, ...(asked === '' ? {} : { samplePerson: asked }) },
        priorPetitions: null,
        privacyNoticeGiven: false,
        repeatOfId: null,
        petitionCount: 1,
        lookBackId: lookBack.id,
        allegations: [{ code: codeOfFailure(item, stage), text: workingText }],
        respondents: [],
      },
      at,
    );
  }

  /** A likeness of names is left out: it waits for a decision on the other case and says nothing about this one. */
  private async keepOut(tx: Tx, caseId: string, { exclusions }: CaseFile, at: Instant): Promise<void> {
    const rows = exclusions
      .filter(({ liftedAt, reason }) => liftedAt === null && reason !== 'NAME_MATCH')
      .map(({ groupId, staffId, reason }) => ({ id: newId(), caseId, groupId, staffId, reason, since: at, liftedAt: null }));
    if (rows.length > 0) await tx.insert(Exclusion, rows);
  }
}
