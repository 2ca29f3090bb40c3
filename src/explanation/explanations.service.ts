import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Explanation } from '../cases/entities/explanation.entity.js';
import { UNKNOWN_ALLEGATION, UNKNOWN_EVIDENCE, UNKNOWN_STAFF } from '../cases/unknown-ids.js';
import { AUDIENCES } from '../cases/vocabulary.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { dayOf } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import type { StaffMember } from '../people/staff-member.js';
import type { ExplanationDto } from './dto/explanation.dto.js';
import { objectionToExplanation } from './explanation-rules.js';
import { MaskingService } from './masking.service.js';

const UNKNOWN_AUDIENCE = refusal(
  'input.unknown-audience',
  `说明对象须为以下之一：${AUDIENCES.join('、')}。`,
  `Each audience is one of ${AUDIENCES.join(', ')}.`,
);

type Words = Pick<Explanation, 'place' | 'text' | 'points' | 'questions' | 'followUp'>;

/** What was explained to the person and to the public (说明解释). */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly evidence: EvidenceService,
    private readonly masking: MaskingService,
  ) {}

  /**
   * Records an explanation; one to the public names no complainant (R20), in any other the name is replaced. Throws BadRequest for
   * an unknown id, Refused with the reason.
   */
  async record(actor: Staff, caseId: string, input: ExplanationDto): Promise<Explanation> {
    if (input.audiences.some((a) => !AUDIENCES.includes(a))) throw new BadRequest(UNKNOWN_AUDIENCE);
    return this.cases.act(actor, caseId, 'explanation', async (open) => {
      const { tx, file, at } = open;
      const speakers = await this.speakers(open, input.byIds);
      await this.insistOnKnown(open, input);
      const masked = await this.maskedWords(open, input);
      const postedFrom = input.postedFrom ?? null;
      const postedTo = input.postedTo ?? null;
      const objection = objectionToExplanation({
        state: file.kase.state,
        today: dayOf(at),
        receivedOn: dayOf(file.kase.receivedAt),
        audiences: input.audiences,
        heldOn: input.heldOn,
        postedFrom,
        postedTo,
        isByGuidanceGroup: speakers.some((s) => s.role === 'guidance_member' || s.role === 'guidance_leader'),
        isByExcluded: speakers.some((s) => isExcluded(open, s)),
        leakChecked: input.leakChecked,
        namesComplainant: JSON.stringify(masked) !== JSON.stringify(wordsOf(input)),
      });
      if (objection) throw new Refused(objection);
      const explanation: Explanation = {
        id: newId(),
        caseId,
        round: file.kase.round,
        ...masked,
        audiences: [...new Set(input.audiences)],
        mode: input.mode,
        heldOn: input.heldOn,
        byIds: [...new Set(input.byIds)],
        headcount: input.headcount ?? null,
        legalBasis: input.legalBasis ?? [],
        reaction: input.reaction ?? null,
        leakCheckedById: input.leakChecked ? actor.id : null,
        postedFrom,
        postedTo,
        photoEvidenceId: input.photoEvidenceId ?? null,
        recordedById: actor.id,
        recordedAt: at,
      };
      await tx.insert(Explanation, explanation);
      file.explanations.push(explanation);
      const { audiences, mode, heldOn } = explanation;
      await this.cases.record(open, 'explanation', actor, {
        particulars: { explanationId: explanation.id, audiences, mode, heldOn },
        visibility: 'public',
      });
      return explanation;
    });
  }

  private async speakers({ file }: OpenCase, ids: readonly string[]): Promise<StaffMember[]> {
    const roster = await this.people.roster(file.kase.districtCode);
    return ids.map((id) => {
      const member = roster.member(id);
      if (!member?.active) throw new BadRequest(UNKNOWN_STAFF);
      return member;
    });
  }

  private async insistOnKnown({ tx, file }: OpenCase, { points = [], photoEvidenceId }: ExplanationDto): Promise<void> {
    const isKnown = (id: string) => file.allegations.some((a) => a.id === id);
    if (!points.every((p) => isKnown(p.allegationId))) throw new BadRequest(UNKNOWN_ALLEGATION);
    if (photoEvidenceId === undefined) return;
    const items = await this.evidence.list(tx, file.kase.id);
    if (!items.some((item) => item.id === photoEvidenceId)) throw new BadRequest(UNKNOWN_EVIDENCE);
  }

  private async maskedWords({ tx, file }: OpenCase, input: ExplanationDto): Promise<Words> {
    const { place, text, points, questions, followUp } = wordsOf(input);
    return {
      place: await this.masking.maskedOrNull(tx, file, place ?? undefined),
      text: await this.masking.masked(tx, file, text),
      points: await this.masking.maskedPoints(tx, file, points),
      questions: await this.masking.maskedOrNull(tx, file, questions ?? undefined),
      followUp: await this.masking.maskedOrNull(tx, file, followUp ?? undefined),
    };
  }
}

const wordsOf = ({ place, text, points = [], questions, followUp }: ExplanationDto): Words => ({
  place: place ?? null,
  text,
  points: points.map(({ allegationId, text: words }) => ({ allegationId, text: words })),
  questions: questions ?? null,
  followUp: followUp ?? null,
});

const isExcluded = ({ file }: OpenCase, { id, groupId }: StaffMember): boolean =>
  file.exclusions.some((x) => x.liftedAt === null && (x.staffId === id || x.groupId === groupId));
