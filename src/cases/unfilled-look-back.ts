import type { LookBack } from './entities/look-back.entity.js';

type Filling =
  | 'procedure'
  | 'procedureNote'
  | 'archive'
  | 'archiveNote'
  | 'publicVoice'
  | 'publicVoiceNote'
  | 'sample'
  | 'evidence'
  | 'filledById'
  | 'filledAt';

/** What a look-back holds before anybody has filled it in. */
export const unfilled = (): Pick<LookBack, Filling> => ({
  procedure: null,
  procedureNote: null,
  archive: null,
  archiveNote: null,
  publicVoice: null,
  publicVoiceNote: null,
  sample: null,
  evidence: [],
  filledById: null,
  filledAt: null,
});
