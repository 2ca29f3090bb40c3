import type { CaseFile } from '../cases/case-file.js';
import type { CasesService, OpenCase } from '../cases/cases.service.js';
import { CaseLink } from '../cases/entities/case-link.entity.js';
import type { Staff } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';

/** Leaves on record, on both files, that a merged case stands on its own again: looked alike, kept separate. */
export const separateCases = async (
  cases: CasesService,
  { tx, file, at }: OpenCase,
  parent: CaseFile,
  actor: Staff,
): Promise<void> => {
  const { id: caseId } = file.kase;
  const link: CaseLink = { id: newId(), caseId, otherCaseId: parent.kase.id, kind: 'separate', byId: actor.id, at };
  await tx.insert(CaseLink, link);
  await cases.record({ tx, file: parent, at }, 'link', actor, {
    particulars: { linkId: link.id, kind: link.kind, otherCaseId: caseId },
  });
};
