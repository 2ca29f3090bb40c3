import type { Instant } from '../kernel/time.js';

/** Scans and recordings show handwriting and voice: identity, so permissions above treat them apart. */
export const EVIDENCE_SORTS = ['evidence', 'scan', 'recording', 'photo'] as const;

export type EvidenceSort = (typeof EVIDENCE_SORTS)[number];

/** Handwriting and voice are identity: such a file is opened for a reason only. Pure. */
export const showsIdentity = (sort: EvidenceSort): boolean => sort === 'scan' || sort === 'recording';

/** Of a file whose sender did not say: sound is a voice, most often the complainant's own, until a desk has said otherwise. Pure. */
export const unsaidSort = (mediaType: string): EvidenceSort => (mediaType.startsWith('audio/') ? 'recording' : 'evidence');

/** What the virus scanner said; `pending` where it has not spoken yet. */
export type ScanState = 'clean' | 'pending' | 'infected';

/** An upload as it arrives. `filename` is whatever the uploader calls it; nothing is derived from it. */
export type Upload = {
  caseId: string;
  districtCode: string;
  filename: string;
  stream: AsyncIterable<Uint8Array>;
  by: string;
  at: Instant;
  sort?: EvidenceSort;
  note?: string | null;
};

/** An attachment as it may be shown: under a neutral name. */
export type EvidenceView = {
  id: string;
  /** `evidence-3.pdf` */
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal, of the plain bytes. */
  sha256: string;
  sort: EvidenceSort;
  /** Shows who complains: opened through `readings`, for a reason on record. */
  showsIdentity: boolean;
  note: string | null;
  /** Null where no scanner was configured when it came. */
  scan: ScanState | null;
  addedBy: string;
  addedAt: Instant;
  /** Retention has destroyed its key: it was there, and can no longer be opened. */
  isErased: boolean;
};
