import type { INestApplicationContext } from '@nestjs/common';
import { appendEvent } from '../../cases/case-events.js';
import type { CaseFile } from '../../cases/case-file.js';
import { Assignment } from '../../cases/entities/assignment.entity.js';
import { Case } from '../../cases/entities/case.entity.js';
import { RegisterCaseService } from '../../cases/register-case.service.js';
import { TakeStepService } from '../../cases/take-step.service.js';
import type { Part } from '../../cases/vocabulary.js';
import { ClocksService } from '../../deadlines/clocks.service.js';
import { VaultService } from '../../identity/vault.service.js';
import { newId } from '../../kernel/ids.js';
import { DAY, HOUR, plus, type Instant } from '../../kernel/time.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { told, type Material } from './bulk-material.js';
import type { BulkCase } from './bulk-plan.js';

/** Registers and accepts one planned case by the application's own verbs, so that its rows are those of a real one, and moves it on. */
export const writeCase = async (
  rooms: INestApplicationContext,
  tx: Tx,
  material: Material,
  planned: BulkCase,
): Promise<CaseFile> => {
  const vault = rooms.get(VaultService, { strict: false });
  const { registration, contents } = told(material, planned);
  const { id, districtCode } = registration;
  const at = planned.receivedAt;
  const file = await rooms.get(RegisterCaseService, { strict: false }).openFile(tx, material.clerk, registration, at);
  await vault.seal(tx, { caseId: id, districtCode, contents, level: 'NORMAL', at });
  await vault.issueCode(tx, id, file.kase.number, at);
  if (planned.state !== 'registered') await moveOn(rooms, tx, material, file, planned);
  return file;
};

/** Accepts by the verb; the states after that are written down without the work that leads there. */
const moveOn = async (
  rooms: INestApplicationContext,
  tx: Tx,
  { roster, supervisor }: Material,
  file: CaseFile,
  { state, receivedAt }: BulkCase,
): Promise<void> => {
  const { kase } = file;
  const acceptedAt = plus(receivedAt, HOUR);
  const lead = roster.guidanceGroupFor(kase.townCode!)!;
  const town = roster.townGroupOf(kase.townCode!)!;
  file.assignments.push(assignment(kase, lead.id, 'lead', acceptedAt), assignment(kase, town.id, 'co_handler', acceptedAt));
  await tx.insert(Assignment, file.assignments);
  await rooms.get(TakeStepService, { strict: false }).take(tx, file, 'accept', supervisor, acceptedAt);
  if (state === 'routed') return;
  const at = plus(acceptedAt, DAY);
  const isClosed = state === 'closed';
  const repliedAt = isClosed || state === 'replied' ? at : null;
  const patch = { state, repliedAt, closedAt: isClosed ? at : null, outcome: isClosed ? ('resolved' as const) : null };
  await tx.update(Case, { id: kase.id }, { ...patch, version: kase.version + 1 });
  const kind = isClosed ? 'close' : 'startVerification';
  await appendEvent(tx, file, supervisor, at, { kind, visibility: 'public', fromState: 'routed', toState: state });
  if (isClosed) await rooms.get(ClocksService, { strict: false }).cancel(tx, kase.id, 'all-open', at, undefined, 'close');
};

const assignment = ({ id, districtCode }: Case, groupId: string, part: Part, at: Instant): Assignment => ({
  id: newId(),
  caseId: id,
  districtCode,
  groupId,
  part,
  assignedAt: at,
  takenOverAt: at,
  takenOverById: null,
  doneAt: null,
  releasedAt: null,
});
