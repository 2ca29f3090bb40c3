import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { dueAfterWorkingDays } from '../calendar/counting.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { InformationRequest } from '../cases/entities/information-request.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import type { CaseView } from '../cases/present-case.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor, type Staff } from '../kernel/actor.js';
import { NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { InformationAnswerDto, InformationRequestDto } from './dto/information.dto.js';
import { isUnanswered, objectionToInformationRequest, requestIsUnanswered } from './information-rules.js';
import { informationWindow } from './information-window.js';
import { suppliedFields } from './supplement-rules.js';
import { SupplementsService } from './supplements.service.js';
import { maskedWords } from '../cases/masked-words.js';

/** Working days (W) that the complainant has. */
const DAYS = 5;
/** Only triage waits; statutory clocks run on. */
const WAITS = ['triage'] as const;

/** The complainant is asked, once, for what is missing (补正). */
@Injectable()
export class InformationRequestsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly vault: VaultService,
    private readonly calendar: CalendarService,
    private readonly clocks: ClocksService,
    private readonly notices: NoticeDeskService,
    private readonly supplements: SupplementsService,
  ) {}

  /** Throws NotFound, NotYourRole, Refused `information.…`. */
  ask(actor: Staff, caseId: string, { items, days = DAYS }: InformationRequestDto): Promise<InformationRequest> {
    return this.cases.act(actor, caseId, 'informationRequest', async (open) => {
      const { tx, file, at } = open;
      const objection = objectionToInformationRequest({ file });
      if (objection) throw new Refused(objection);
      const { dueAt } = dueAfterWorkingDays(at, days, this.calendar.current());
      const request: InformationRequest = {
        id: newId(),
        caseId,
        items: await maskedWords(this.vault, tx, file, items),
        askedById: actorId(actor),
        askedAt: at,
        days,
        dueAt,
        answer: null,
        answeredAt: null,
        lapsedAt: null,
      };
      await tx.insert(InformationRequest, request);
      file.informationRequests.push(request);
      await this.clocks.pauseInternal(tx, caseId, at, WAITS);
      await this.notices.issue(tx, file.kase, 'INFORMATION_REQUEST', at, {
        subjectId: request.id,
        particulars: { items: request.items, dueAt },
      });
      await this.cases.record(open, 'informationRequest', actor, {
        particulars: { requestId: request.id, dueAt },
        visibility: 'public',
      });
      return request;
    });
  }

  /** What the complainant answered, with the fields that it fills. Throws NotFound, NotYourRole, BadRequest, Refused. */
  async answer(actor: Actor, caseId: string, requestId: string, { text, fields }: InformationAnswerDto): Promise<CaseView> {
    const input = { ...fields, text };
    const place = await this.supplements.check(actor, input);
    await this.cases.act(actor, caseId, 'informationAnswer', async (open) => {
      const { tx, file, at } = open;
      const request = file.informationRequests.find(({ id }) => id === requestId);
      if (!request) throw new NotFound();
      const objection = requestIsUnanswered(request);
      if (objection) throw new Refused(objection);
      const patch = await this.supplements.write(open, actor, input, place);
      const answered = { answer: await maskedWords(this.vault, tx, file, text), answeredAt: at };
      await tx.update(InformationRequest, { id: requestId }, answered);
      Object.assign(request, answered);
      await this.clocks.resumeInternal(tx, caseId, at, WAITS);
      await this.cases.record(open, 'informationAnswer', actor, {
        particulars: { requestId, fields: suppliedFields(input) },
        visibility: 'public',
        patch,
      });
    });
    return this.views.viewAfter(actor, caseId);
  }

  /** The complainant tells something: the answer to an open request, else an addition. Throws as `answer` and `supplement`. */
  async tell(actor: Actor, caseId: string, text: string): Promise<CaseView> {
    const file = await this.cases.read(actor, caseId);
    const open = file.informationRequests.find(isUnanswered);
    return open ? this.answer(actor, caseId, open.id, { text }) : this.supplements.supplement(actor, caseId, { text });
  }

  /**
   * Ends a request whose time has run out; safe to run twice. A citizen's window is not closed on a provisional date: such a
   * request waits for the holiday file, and for the days that it adds.
   */
  async lapse(districtCode: string, caseId: string): Promise<void> {
    const system: Actor = { kind: 'system', districtCode };
    await this.cases.act(system, caseId, 'informationLapse', async (open) => {
      const request = open.file.informationRequests.find(isUnanswered);
      if (!request) return;
      const { dueAt, provisional } = informationWindow(request, this.calendar.current());
      if (dueAt !== request.dueAt) await open.tx.update(InformationRequest, { id: request.id }, { dueAt });
      if (dueAt <= open.at && !provisional) await this.end(open, system, request);
    });
  }

  private async end(open: OpenCase, actor: Actor, request: InformationRequest): Promise<void> {
    const { tx, at } = open;
    await tx.update(InformationRequest, { id: request.id }, { lapsedAt: at });
    request.lapsedAt = at;
    await this.clocks.resumeInternal(tx, request.caseId, at, WAITS);
    await this.cases.record(open, 'informationLapse', actor, { particulars: { requestId: request.id }, visibility: 'public' });
  }
}
