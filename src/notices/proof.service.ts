import { Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import type { EvidenceView } from '../evidence/evidence-types.js';
import { DeliveryAttempt, standing } from './delivery-attempt.entity.js';
import type { NoticeDto } from './dto/notice.dto.js';
import type { AnchorDto, ProofLineDto } from './dto/proof.dto.js';
import { NoticesService } from './notices.service.js';
import { DispatchTry } from './sending/dispatch-try.entity.js';
import { Dispatch } from './sending/dispatch.entity.js';

type Line = Omit<ProofLineDto, 'noticeId' | 'kind' | 'recipient' | 'anchor'> & { act: string };

/** What only a try by hand has. */
const NO_TRY = {
  ...{ takenBy: null, outcome: null, evidence: null },
  ...{ attemptId: null, deliveryId: null, correctsId: null, isCorrected: false },
} as const;

type Acts = ReadonlyMap<string, AnchorDto>;

/** Who was told what, when and how, for whoever may read the notices. */
@Injectable()
export class ProofService {
  constructor(
    private readonly notices: NoticesService,
    private readonly reader: Reader,
    private readonly evidence: EvidenceService,
  ) {}

  /** In the order of time: every try, every message, and service without a try. Throws NotFound. */
  async of(actor: Staff, caseId: string): Promise<ProofLineDto[]> {
    const notices = await this.notices.list(actor, caseId);
    const [attempts, dispatches, sent, materials, anchors] = await Promise.all([
      this.reader.find(DeliveryAttempt, { caseId }),
      this.reader.find(Dispatch, { caseId }),
      this.reader.find(DispatchTry, { caseId }),
      this.evidence.list(this.reader, caseId),
      this.anchorsOf(actor.districtCode, caseId),
    ]);
    return notices
      .flatMap((notice) => linesOf(notice, { attempts, dispatches, sent, materials }, anchors))
      .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  }

  /** The link of the chain for each act on a delivery or dispatch, by what the note refers to and when. */
  private async anchorsOf(districtCode: string, caseId: string): Promise<Acts> {
    const entries = await this.reader.sql<AnchorDto & { refs: string; action: string; at: string }>(
      `SELECT seq, hash, refs, action, at FROM audit_entries WHERE district_code = ? AND subject_id = ?
       AND (action IN ('case.delivery', 'delivery.served') OR action LIKE 'dispatch.%') ORDER BY seq`,
      [districtCode, caseId],
    );
    return new Map(
      entries.map(({ seq, hash, refs, action, at }) => {
        const { dispatchId, deliveryId } = JSON.parse(refs) as { dispatchId?: string; deliveryId?: string };
        return [
          [action, dispatchId ?? (action === 'delivery.served' ? deliveryId : undefined), at].filter(Boolean).join('/'),
          { seq, hash },
        ];
      }),
    );
  }
}

type Records = {
  attempts: readonly DeliveryAttempt[];
  dispatches: readonly Dispatch[];
  sent: readonly DispatchTry[];
  materials: readonly EvidenceView[];
};

const linesOf = (
  { id: noticeId, kind, deliveries }: NoticeDto,
  { attempts, dispatches, sent, materials }: Records,
  anchors: Acts,
): ProofLineDto[] =>
  deliveries.flatMap((delivery) => {
    const { id, recipient, mode } = delivery;
    const own = attempts.filter(({ deliveryId }) => deliveryId === id);
    const stands = new Set(standing(own));
    const tries = own.map((attempt): Line => {
      const { way, result, at, byId, reason, recordedAt, takenBy, outcome, correctsId, evidenceId } = attempt;
      const shown = materials.find((material) => material.id === evidenceId);
      return {
        ...{ way: way ?? mode, result, at, byId, reason, takenBy, outcome, correctsId },
        ...{ attemptId: attempt.id, deliveryId: id, isCorrected: !stands.has(attempt) },
        reference: attempt.registeredNumber,
        evidence: shown ? { id: shown.id, name: shown.name, sha256: shown.sha256 } : null,
        act: `case.delivery/${recordedAt}`,
      };
    });
    const served: Line[] =
      delivery.servedAt !== null && ![...stands].some(({ result }) => result === 'served')
        ? [
            {
              ...NO_TRY,
              way: mode,
              result: delivery.state,
              at: delivery.servedAt,
              byId: delivery.recordedById ?? 'system',
              reason: delivery.reason,
              reference: null,
              act: `delivery.served/${id}/${delivery.servedAt}`,
            },
          ]
        : [];
    const messages = dispatches
      .filter(({ deliveryId }) => deliveryId === id)
      .flatMap(({ id: dispatchId, way }) =>
        sent
          .filter((each) => each.dispatchId === dispatchId)
          .map(({ result, at, reference, reason }): Line => {
            const act = `dispatch.${result}/${dispatchId}/${at}`;
            return { ...NO_TRY, way, result, at, byId: 'system', reference, reason, act };
          }),
      );
    return [...tries, ...served, ...messages].map(({ act, ...line }) => {
      return { noticeId, kind, recipient, ...line, anchor: anchors.get(act) ?? null };
    });
  });
