import { BadRequest, NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { dayOf, type Instant } from '../kernel/time.js';
import { StaffRow } from '../people/staff.entity.js';
import { mayGuide } from '../people/who-may.js';
import type { Tx } from '../platform/database/tx.js';
import { ElectionRow } from './election.entity.js';
import { VillageFlagChange } from './village-flag-change.entity.js';
import { VillageProfileRow, type VillageFlag } from './village-profile.entity.js';

/** `flag` null: no longer key or difficult, and nobody guides on site any more. */
export type VillageFlagging = {
  electionId: string;
  villageCode: string;
  flag: VillageFlag | null;
  reason: string;
  /** Left out, the guide stays; null takes the guide off. */
  onSiteGuideStaffId?: string | null;
  byId: string;
  at: Instant;
};

/** Writes the flag and its history. Throws NotFound, BadRequest `village-flag.guide`. */
export const writeVillageFlag = async (
  tx: Tx,
  { electionId, villageCode, flag, reason, onSiteGuideStaffId, byId, at }: VillageFlagging,
): Promise<VillageProfileRow> => {
  const election = await tx.findOne(ElectionRow, { id: electionId });
  const profile = await tx.lock(VillageProfileRow, { electionId, villageCode });
  if (!election || !profile) throw new NotFound();
  if (onSiteGuideStaffId && !(await isGuide(tx, onSiteGuideStaffId, election.districtCode))) throw new BadRequest(NO_GUIDE);
  const stays = onSiteGuideStaffId === undefined ? profile.onSiteGuideStaffId : onSiteGuideStaffId;
  const patch = {
    flag,
    flagReason: flag === null ? null : reason,
    flaggedSince: flag === null ? null : flag === profile.flag ? profile.flaggedSince : dayOf(at),
    onSiteGuideStaffId: flag === null ? null : stays,
  };
  await tx.update(VillageProfileRow, { id: profile.id }, patch);
  await tx.insert(VillageFlagChange, {
    id: newId(),
    electionId,
    villageCode,
    oldFlag: profile.flag,
    newFlag: flag,
    oldGuideStaffId: profile.onSiteGuideStaffId,
    newGuideStaffId: patch.onSiteGuideStaffId,
    reason,
    byId,
    at,
  });
  return { ...profile, ...patch };
};

const isGuide = async (tx: Tx, staffId: string, districtCode: string): Promise<boolean> => {
  const guide = await tx.findOne(StaffRow, { id: staffId, districtCode });
  return guide !== undefined && guide.active && mayGuide(guide.role);
};

const NO_GUIDE = refusal(
  'village-flag.guide',
  '驻村指导人员须为本区在岗的区指导组成员或区选举办人员。',
  'The guide on site must be an active member of a guidance group or of the election office of this district.',
);
