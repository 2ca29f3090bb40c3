import { Inject, Injectable } from '@nestjs/common';
import { markKeyVillage } from '../cases/key-village.js';
import { UNKNOWN_STAFF } from '../cases/unknown-ids.js';
import { ElectionsService } from '../elections/elections.service.js';
import { VillageProfileRow } from '../elections/village-profile.entity.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { instant, type Instant } from '../kernel/time.js';
import { PeopleService, type StaffMember } from '../people/people.service.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { objectionToHotspotDecision } from './decide-hotspot-rules.js';
import type { HotspotDecisionDto } from './dto/hotspots.dto.js';
import type { HotspotView } from './hotspot-view.js';
import { Hotspot } from './hotspot.entity.js';
import { HotspotsService } from './hotspots.service.js';

/** Everybody in the district reads a village's flag and its reason: not a word in it of complaints or hotspots (R20). */
const FLAG_REASON = '经研判列为重点村';

/** The district office or the head decides what a hotspot proposes. */
@Injectable()
export class DecideHotspotService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hotspots: HotspotsService,
    private readonly people: PeopleService,
    private readonly elections: ElectionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Flags the village or leaves it, once. Throws NotFound, BadRequest `input.unknown-staff`, Refused `hotspot.…`. */
  async decide(actor: Staff, id: string, input: HotspotDecisionDto): Promise<HotspotView> {
    await this.hotspots.one(actor, id);
    const guide = await this.guideNamed(actor, input.onSiteGuideStaffId);
    await this.work.write(async (tx) => {
      const hotspot = await tx.lock(Hotspot, { id });
      if (!hotspot) throw new Error(`the hotspot ${id} has vanished`);
      const objection = objectionToHotspotDecision({
        isDecided: hotspot.decidedAt !== null,
        flagKey: input.flagKey,
        guide: guide && { isOfGuidance: guide.role.startsWith('guidance_'), isShutOut: await isShutOut(tx, hotspot, guide) },
      });
      if (objection) throw new Refused(objection);
      const at = instant(this.clock.now());
      const onSiteGuideStaffId = guide?.id ?? null;
      const decision = {
        decidedAt: at,
        decidedById: actor.id,
        isFlagged: input.flagKey,
        onSiteGuideStaffId,
        reason: input.reason,
      };
      await tx.update(Hotspot, { id }, decision);
      if (input.flagKey) await this.flag(tx, actor, hotspot, onSiteGuideStaffId, at);
    });
    return this.hotspots.one(actor, id);
  }

  /** A village that is difficult stays so, and keeps its guide unless another is named. */
  private async flag(tx: Tx, actor: Staff, hotspot: Hotspot, guideId: string | null, at: Instant): Promise<void> {
    const { electionId, villageCode, districtCode } = hotspot;
    const village = await tx.findOne(VillageProfileRow, { electionId, villageCode });
    await this.elections.flagVillage(tx, {
      electionId,
      villageCode,
      flag: village?.flag ?? 'KEY',
      onSiteGuideStaffId: guideId ?? village?.onSiteGuideStaffId ?? null,
      reason: village?.flagReason ?? FLAG_REASON,
      byId: actor.id,
      at,
    });
    await markKeyVillage(tx, districtCode, villageCode);
  }

  private async guideNamed({ districtCode }: Staff, staffId: string | undefined): Promise<StaffMember | null> {
    if (staffId === undefined) return null;
    const guide = (await this.people.roster(districtCode)).member(staffId);
    if (!guide?.active) throw new BadRequest(UNKNOWN_STAFF);
    return guide;
  }
}

const isShutOut = async (tx: Tx, { id }: Hotspot, guide: StaffMember): Promise<boolean> => {
  const rows = await tx.sql(
    `SELECT 1 AS out FROM hotspot_cases k JOIN case_exclusions o ON o.case_id = k.case_id
     WHERE k.hotspot_id = ? AND o.lifted_at IS NULL AND (o.staff_id = ? OR o.group_id = ?) LIMIT 1`,
    [id, guide.id, guide.groupId],
  );
  return rows.length > 0;
};
