import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role, Staff } from '../kernel/actor.js';
import { NotYourRole } from '../kernel/errors.js';

/**
 * What is done in the offices beside any case, and by which roles (model §4.11). With cases/permissions/permission-table.ts for what is
 * done on a case, this is all that decides by role; what is not on either list is for every signed-in member of staff.
 */
export const OFFICE_ACTS = {
  openAccounts: ['admin'],
  foundGroups: ['admin'],
  nameDeputies: ['admin'],
  /** Who moves, is called otherwise, leaves or has a seat without an account. */
  changeStaff: ['admin'],
  /** Everybody their own beside. */
  recordDeclarations: ['head', 'admin'],
  /** Everybody their own beside; the names of kin are for the head alone. */
  readDeclarations: ['head', 'admin', 'auditor'],
  strikeDeclarations: ['head'],
  /** Everybody their own beside. */
  recordAbsences: ['admin', 'district_office'],
  /** Everybody their own beside. */
  revokeTokens: ['admin'],
  /** Everybody their own beside. */
  endSessions: ['admin'],
  /** Nobody their own. */
  resetAccounts: ['admin'],
  lookAfterJobs: ['admin'],
  /** Keys and webhooks of other systems: they carry what the public may read, and nothing else. */
  keepOpen311: ['admin'],
  readMetrics: ['admin'],
  /** Whoever is audited does not look. */
  readAudit: ['auditor'],
  loadHolidays: ['admin'],
  overrideLimits: ['admin'],
  redriveRungs: ['admin'],
  /** The secretariat keeps the election's days, the administrator may correct them; towns ask for it. */
  moveElectionDays: ['district_office', 'admin'],
  flagVillages: ['district_office', 'head'],
  decideHotspots: ['district_office', 'head'],
  readHotspots: ['district_office', 'head', 'intake_supervisor', 'guidance_leader', 'town_leader', 'town_member'],
  /** Of the cases that each sees; who sees only some of the district's has no figures of it. */
  readDistrictFigures: ['head', 'district_office', 'intake_supervisor', 'auditor'],
  /** Towns of their own town alone. */
  readTownFigures: ['head', 'district_office', 'intake_supervisor', 'auditor', 'town_leader', 'town_member'],
  /** The written guidance: what the desk says from when on. */
  writeGuidance: ['district_office'],
  /** An election with its calendars and villages. */
  foundElections: ['district_office', 'admin'],
  /** The figures of the cases that each sees; a town's leader those of the own town. */
  readReports: ['district_office', 'head', 'intake_supervisor', 'guidance_leader', 'town_leader', 'auditor'],
  readDutyScreen: ['district_office', 'head', 'admin'],
  /** What stands on the duty screen, told of it or not. */
  takeAlarms: ['district_office', 'head'],
  /** What is destroyed cannot be looked at again: one proposes, another decides, and whoever audits only reads. */
  proposeRetention: ['district_office'],
  decideRetention: ['head'],
  readRetention: ['district_office', 'head', 'auditor'],
  /** Forms half filled in, of one's own desk. */
  keepDrafts: ['intake_clerk'],
  /** Which earlier petitions a number has: not for a polling desk, where a number alone must tell nothing. */
  lookUpPetitioners: ['intake_clerk', 'intake_supervisor'],
  /** Similar cases, likely codes, the severity: for whoever registers, and who looks after them. */
  askBesideTheForm: ['intake_clerk', 'intake_supervisor', 'guidance_member', 'guidance_leader', 'district_office'],
  /** Views for others whose owner has left. */
  clearSavedViews: ['admin'],
  /** The words that may be put on cases to find them again. */
  keepTagWords: ['intake_supervisor', 'district_office'],
  /** Several papers in one file; of each what the asker may read. */
  printForms: ['intake_clerk', 'intake_supervisor', 'guidance_member', 'guidance_leader', 'district_office', 'head', 'reviewer'],
  /** What is to be delivered by hand, and what did not arrive, of the cases that each sees. */
  workDeliveries: ['intake_clerk', 'intake_supervisor', 'guidance_member', 'guidance_leader', 'district_office'],
  /** Of their own group; the district office also those whose group is shut out from the ordering case. */
  fillLookBacks: ['town_leader', 'town_member', 'district_office'],
} as const satisfies Record<string, readonly Role[]>;

export type OfficeAct = keyof typeof OFFICE_ACTS;
/** The roles that an office act is for. */
export type RoleFor<A extends OfficeAct> = (typeof OFFICE_ACTS)[A][number];

export const isFor = <A extends OfficeAct>(act: A, role: Role): role is RoleFor<A> =>
  (OFFICE_ACTS[act] as readonly Role[]).includes(role);

/** Throws NotYourRole. For verbs that other code than a route calls. */
export const insistOn = (act: OfficeAct, { role }: Pick<Staff, 'role'>): void => {
  if (!isFor(act, role)) throw new NotYourRole();
};

/** Metadata key: the office act that a route is. */
export const OFFICE_ACT = 'huicha:office-act';

/** The route is for the roles of this office act alone: asked by the guard before the request is even read, and told in the API's description. */
export const For = (act: OfficeAct): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(OFFICE_ACT, act), ApiExtension('x-roles', [...OFFICE_ACTS[act]]));
