import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CaseEvidenceService, type IncomingFile } from '../../intake/case-evidence.service.js';
import { readingForm, uploadOf } from '../../intake/upload-form.js';
import { RequestPipe } from '../../platform/http/validation.pipe.js';
import type { CitizenAct } from '../acts-offered-rules.js';
import { CitizenActsService } from '../citizen-acts.service.js';
import { CitizenRecusalDto, CitizenReviewDto, CitizenWithdrawalDto, InformationDto, RatingDto } from '../dto/citizen-acts.dto.js';
import type { CredentialsDto } from '../dto/credentials.dto.js';
import { StatusService } from '../status.service.js';
import { formOf } from './page-reply.js';

/** A sent form: its words, and the file where it has one. */
export type SentForm = { typed: Readonly<Record<string, string>>; file?: IncomingFile };

const FIELDS: Readonly<Record<Exclude<CitizenAct, 'photo'>, readonly string[]>> = {
  information: ['text'],
  rating: ['satisfaction', 'resolved', 'understood', 'why'],
  review: ['grounds'],
  recusal: ['whom', 'reason'],
  withdrawal: ['reason'],
};
/** What a page gives its forms, so that sending one again is not saying it again. */
const ONCE = /^[\w-]{1,40}$/;
const FLAGS: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The acts of a complainant as they come from a page: the same verbs as the API's. */
@Injectable()
export class ActFormsService {
  private readonly pipe = new RequestPipe();

  constructor(
    private readonly acts: CitizenActsService,
    private readonly statuses: StatusService,
    private readonly evidence: CaseEvidenceService,
  ) {}

  /** A form with a file holds number and code before it; the file is read only when it is carried out. */
  async read(request: FastifyRequest, act: CitizenAct): Promise<SentForm> {
    if (act !== 'photo') return { typed: formOf(request) };
    return readingForm(async () => {
      const { words, ...file } = await uploadOf(request);
      return { typed: words, file };
    });
  }

  /** Throws BadRequest, Refused, StepRefused, Problem 413, 415 with a sentence for the person. */
  async carryOut(act: CitizenAct, credentials: CredentialsDto, { typed, file }: SentForm): Promise<void> {
    if (act === 'photo') return this.addFile(credentials, file);
    const told = Object.fromEntries(
      FIELDS[act].flatMap((field): [string, unknown][] => {
        const value = typed[field]?.trim() ?? '';
        return value === '' ? [] : [[field, FLAGS[value] ?? value]];
      }),
    );
    const input = { ...credentials, ...told };
    switch (act) {
      case 'information':
        return this.acts.inform(this.checked(input, InformationDto), ONCE.exec(typed['once'] ?? '')?.[0]);
      case 'rating':
        return this.acts.rate(this.checked(input, RatingDto));
      case 'review':
        return this.acts.review(this.checked(input, CitizenReviewDto));
      case 'recusal':
        return this.acts.recuse(this.checked(input, CitizenRecusalDto));
      case 'withdrawal':
        return this.acts.withdraw(this.checked(input, CitizenWithdrawalDto));
      default:
        return act satisfies never;
    }
  }

  private async addFile(credentials: CredentialsDto, file: IncomingFile | undefined): Promise<void> {
    const citizen = await this.statuses.prove(credentials);
    // Which sort it is the desk says; a note beside it would be one more place for a name.
    if (file)
      await this.evidence.add(citizen, citizen.caseId, { ...file, beside: async () => ({ sort: (await file.beside()).sort }) });
  }

  private checked<T extends object>(input: object, Dto: new () => T): T {
    return this.pipe.transform(input, { type: 'body', metatype: Dto }) as T;
  }
}
