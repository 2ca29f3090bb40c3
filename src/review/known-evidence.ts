import type { OpenCase } from '../cases/cases.service.js';
import { UNKNOWN_EVIDENCE } from '../cases/unknown-ids.js';
import type { EvidenceService } from '../evidence/evidence.service.js';
import { BadRequest } from '../kernel/errors.js';

/** The id, if the case has such evidence; null when none was named. Throws BadRequest. */
export const knownEvidence = async (
  evidence: EvidenceService,
  { tx, file }: OpenCase,
  id: string | undefined,
): Promise<string | null> => {
  if (id === undefined) return null;
  const items = await evidence.list(tx, file.kase.id);
  if (!items.some((item) => item.id === id)) throw new BadRequest(UNKNOWN_EVIDENCE);
  return id;
};
