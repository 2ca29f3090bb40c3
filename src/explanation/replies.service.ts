import { Injectable } from '@nestjs/common';
import { ownAllegations } from '../cases/case-facts.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Assignment } from '../cases/entities/assignment.entity.js';
import { Reply } from '../cases/entities/reply.entity.js';
import type { CaseView } from '../cases/present-case.js';
import { UNKNOWN_ALLEGATION, UNKNOWN_STAFF } from '../cases/unknown-ids.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, Refused, StepRefused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { PeopleService } from '../people/people.service.js';
import { objectionToUnseen } from './drafts/reply-draft-rules.js';
import { ReplyDraft } from './drafts/reply-draft.entity.js';
import type { ReplyDto } from './dto/reply.dto.js';
import { fingerprint } from './likeness.js';
import { MaskingService } from './masking.service.js';
import { ReplyCopiesService } from './reply-copies.service.js';
import { objectionToReply } from './reply-rules.js';

const REVIEW_LEVEL = 1;

/** The signed reply opinion (答复意见书). */
@Injectable()
export class RepliesService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly people: PeopleService,
    private readonly masking: MaskingService,
    private readonly copies: ReplyCopiesService,
  ) {}

  /**
   * Signs and serves the reply, point by point, to the complainant and to every merged one; the groups' obligations end with it.
   * Throws BadRequest for an unknown id, StepRefused with the reason, CaseChanged on a race, Refused
   * `reply-draft.changed` where the signer has not read the draft as it is.
   */
  async reply(actor: Staff, caseId: string, input: ReplyDto): Promise<CaseView> {
    await this.cases.act(
      actor,
      caseId,
      'reply',
      async (open) => {
        await insistOnRead(open, input.draftVersion);
        const reply = await this.draft(open, actor, input);
        await open.tx.insert(Reply, reply);
        open.file.replies.push(reply);
        await endObligations(open);
        const particulars = { replyId: reply.id, ...(await this.remedy(open)) };
        await this.cases.takeStep(open, 'reply', actor, {
          particulars: { replyId: reply.id },
          notice: { subjectId: reply.id, particulars },
        });
        await this.copies.send(open, reply, particulars);
      },
      input.version,
    );
    return this.views.viewAfter(actor, caseId);
  }

  private async draft({ tx, file, at }: OpenCase, actor: Staff, input: ReplyDto): Promise<Reply> {
    const draftedById = input.draftedById ?? actor.id;
    const drafter = (await this.people.roster(file.kase.districtCode)).member(draftedById);
    if (!drafter?.active) throw new BadRequest(UNKNOWN_STAFF);
    if (!input.points.every((p) => file.allegations.some((a) => a.id === p.allegationId)))
      throw new BadRequest(UNKNOWN_ALLEGATION);
    const text = await this.masking.masked(tx, file, input.text);
    const given = input.points.map(({ allegationId, opinion, text: words }) => ({ allegationId, opinion, text: words }));
    const points = await this.masking.maskedPoints(tx, file, given);
    const objection = objectionToReply({
      text,
      points,
      owed: ownAllegations(file),
      quashed: file.replies.filter((r) => r.quashedAt !== null),
    });
    if (objection) throw new StepRefused(objection);
    return {
      id: newId(),
      caseId: file.kase.id,
      round: file.kase.round,
      points,
      text,
      fingerprint: fingerprint(text),
      draftedById,
      signedById: actor.id,
      signedAt: at,
      quashedAt: null,
    };
  }

  /** PWR 35: the reply says which body reviews it and until when one may ask. */
  private async remedy({ file: { kase } }: OpenCase): Promise<Record<string, unknown>> {
    if (kase.channel === 'LOOKBACK') return {};
    const [body] = await this.people.reviewGroups(kase.districtCode, REVIEW_LEVEL);
    return { reviewBody: body?.name ?? null, reviewWithinDays: 30 };
  }
}

/** A draft that somebody has saved since is read before anything is signed. */
const insistOnRead = async ({ tx, file: { kase } }: OpenCase, seen: number | undefined): Promise<void> => {
  if (seen === undefined) return;
  const draft = await tx.findOne(ReplyDraft, { caseId: kase.id, round: kase.round });
  const objection = objectionToUnseen({ seen, version: draft?.version ?? 0 });
  if (objection) throw new Refused(objection);
};

/** The lead's obligation ends with the reply; on `clear` the town group's does too. */
const endObligations = async ({ tx, file, at }: OpenCase): Promise<void> => {
  for (const assignment of file.assignments.filter((a) => a.releasedAt === null && a.doneAt === null)) {
    await tx.update(Assignment, { id: assignment.id }, { doneAt: at });
    assignment.doneAt = at;
  }
};
