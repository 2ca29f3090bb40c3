import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { CasesService } from '../cases/cases.service.js';
import { objectionToActor } from '../cases/permissions/may.js';
import { readBack } from '../cases/permissions/reading.js';
import { EvidenceScansService } from '../evidence/evidence-scans.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { unsaidSort, type EvidenceSort, type EvidenceView } from '../evidence/evidence-types.js';
import { insistOnPicture, previewOf } from '../evidence/preview.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor, type Staff } from '../kernel/actor.js';
import { NotFound, NotYourRole, Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { Reads } from '../platform/database/tx.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { RepeatableRequest } from '../platform/http/idempotency-rules.js';
import { IdempotencyService } from '../platform/http/idempotency.service.js';
import { insistOnIdentity } from './identity-rules.js';
import { maskedWords } from '../cases/masked-words.js';

/** A file on its way in; what stands beside it in the form is known once the file has passed through. */
export type IncomingFile = {
  filename: string;
  stream: AsyncIterable<Uint8Array>;
  beside: () => Promise<{ sort?: EvidenceSort; note?: string }>;
};

/** Attachments of a case, behind its permissions. */
@Injectable()
export class CaseEvidenceService {
  constructor(
    private readonly cases: CasesService,
    private readonly evidence: EvidenceService,
    private readonly scans: EvidenceScansService,
    private readonly vault: VaultService,
    private readonly idempotency: IdempotencyService,
    private readonly reader: Reader,
  ) {}

  /**
   * Streams it in sealed, then records it. The same key and file name answer what they led to the first time, also once the case has gone
   * on. Throws NotFound, NotYourRole, Problem 413, 415, 400 `evidence.…`, Refused `idempotency.different-body`.
   */
  async add(actor: Actor, caseId: string, { filename, stream, beside }: IncomingFile, key?: string): Promise<EvidenceView> {
    const request = key === undefined ? undefined : requestOf(actor, caseId, filename, key);
    const known = request && (await this.idempotency.recall(this.reader, request));
    if (known) {
      await this.cases.read(actor, caseId);
      await readToItsEnd(stream);
      return readBack(actor, await this.viewOf(this.reader, caseId, known.resourceId), 'note');
    }
    await this.insistOn('evidence', actor, caseId);
    const { districtCode } = actor;
    const received = await this.evidence.receive({
      caseId,
      districtCode,
      filename,
      stream,
      by: actorId(actor),
      at: this.cases.now(),
    });
    try {
      const { sort = unsaidSort(received.mediaType), note } = await beside();
      const view = await this.cases.act(actor, caseId, 'evidence', async (open) => {
        const outcome = { resourceId: received.id, status: 201 };
        const kept = request && (await this.idempotency.remember(open.tx, request, outcome, open.at));
        if (kept && kept.resourceId !== received.id) return this.viewOf(open.tx, caseId, kept.resourceId);
        const masked = note === undefined ? null : await maskedWords(this.vault, open.tx, open.file, note);
        const recorded = await this.evidence.record(open.tx, { ...received, sort, note: masked });
        await this.cases.record(open, 'evidence', actor, { particulars: { evidenceId: recorded.id, sort, name: recorded.name } });
        return recorded;
      });
      // Another sending of the same file was faster.
      if (view.id !== received.id) await this.evidence.discard(received);
      return readBack(actor, view, 'note');
    } catch (error) {
      await this.evidence.discard(received);
      throw error;
    }
  }

  /** Throws NotFound, NotYourRole. */
  async list(actor: Staff, caseId: string): Promise<{ items: EvidenceView[] }> {
    await this.insistOn('evidenceRead', actor, caseId);
    return { items: await this.evidence.list(this.reader, caseId) };
  }

  /**
   * The plain bytes; the reading is on record before the first of them leaves. A scan or a recording shows who complains, so it takes a
   * reason, and its reading is told on the public record like that of the identity. Throws NotFound, NotYourRole, Refused `evidence.reason-required`.
   */
  async open(actor: Staff, caseId: string, evidenceId: string, reason?: string): Promise<EvidenceView & { stream: Readable }> {
    await this.cases.act(actor, caseId, 'evidenceRead', async (open) => {
      const { tx, file, at } = open;
      const item = await this.viewOf(tx, caseId, evidenceId);
      await this.cases.record(open, 'evidenceRead', actor, { particulars: { evidenceId } });
      if (!item.showsIdentity) return;
      insistOnIdentity(actor, file);
      if (reason === undefined) throw new Refused(REASON_REQUIRED);
      await this.vault.logEvidence(tx, { caseId, actor, reason, at, evidenceId });
      await this.cases.record(open, 'identityReading', actor, {
        particulars: { role: actor.role, evidenceId },
        visibility: 'public',
      });
    });
    await this.scans.insistOnClean(caseId, evidenceId);
    return this.evidence.open(this.reader, caseId, evidenceId);
  }

  /** A picture drawn anew, small and without what it carries beside its pixels; read and recorded as the original is. Throws as `open`, Problem 415. */
  async preview(actor: Staff, caseId: string, evidenceId: string): Promise<EvidenceView & { picture: Buffer }> {
    const known = (await this.list(actor, caseId)).items.find(({ id }) => id === evidenceId);
    if (!known) throw new NotFound();
    insistOnPicture(known);
    const { stream, ...item } = await this.open(actor, caseId, evidenceId);
    return { ...item, picture: await previewOf(stream) };
  }

  private async viewOf(reads: Reads, caseId: string, evidenceId: string): Promise<EvidenceView> {
    const view = (await this.evidence.list(reads, caseId)).find(({ id }) => id === evidenceId);
    if (!view) throw new NotFound();
    return view;
  }

  private async insistOn(act: 'evidence' | 'evidenceRead', actor: Actor, caseId: string): Promise<void> {
    const objection = objectionToActor(act, actor, await this.cases.read(actor, caseId));
    if (objection) throw new NotYourRole(objection);
  }
}

/** The form stays readable behind it. */
const readToItsEnd = async (stream: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const _ of stream);
};

/** What lies in the file is not compared: nobody but the sender knows the key, and it takes as long as storing it. */
const requestOf = (actor: Actor, caseId: string, filename: string, key: string): RepeatableRequest => ({
  districtCode: actor.districtCode,
  actorId: actorId(actor),
  route: 'POST /api/cases/:id/evidence',
  key,
  body: { caseId, filename },
});

const REASON_REQUIRED = refusal(
  'evidence.reason-required',
  '手写材料和录音会显露反映人身份，查看须写明理由（POST …/readings）。',
  'Handwriting and voice show who complains; opening them takes a reason (POST …/readings).',
);
