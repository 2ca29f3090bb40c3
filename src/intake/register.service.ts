import { Inject, Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService } from '../cases/cases.service.js';
import { RegisterCaseService } from '../cases/register-case.service.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor, type Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import type { Refusal } from '../kernel/rule.js';
import { instant, type Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import type { RepeatableRequest } from '../platform/http/idempotency-rules.js';
import { IdempotencyService } from '../platform/http/idempotency.service.js';
import { CaseLinksService } from './case-links.service.js';
import { DeskDecisionsService } from './desk-decisions.service.js';
import type { RegisterDto } from './dto/register.dto.js';
import { FormDraftsService } from './form-drafts/form-drafts.service.js';
import { registrationOf, vaultContentsOf } from './register-draft.js';
import { RegisterDraftsService, type PreparedDraft } from './register-drafts.service.js';
import { RepeatPetitionsService } from './repeat-petitions.service.js';

/** A registered case; `queryCode` is null once the sealed copy for repeats has been destroyed. `advice` is for the desk. */
export type Registered = { file: CaseFile; queryCode: string | null; advice: Refusal[] };

/** Writers of this lane share a commit on PostgreSQL. */
const LANE = 'register';
const ROUTE = 'POST /api/cases';

/** Takes a complaint in. Everything is recorded, whoever asks and however little is known (R01). */
@Injectable()
export class RegisterService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly idempotency: IdempotencyService,
    private readonly drafts: RegisterDraftsService,
    private readonly vault: VaultService,
    private readonly registrar: RegisterCaseService,
    private readonly repeats: RepeatPetitionsService,
    private readonly links: CaseLinksService,
    private readonly decisions: DeskDecisionsService,
    private readonly forms: FormDraftsService,
    private readonly cases: CasesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The desk registers. The same key and body answer the same case. Throws NotYourRole, BadRequest, StepRefused where it is answered
   * at once and is no plain question, and Refused `idempotency.different-body`, `draft.registered`, `draft.taken-over`.
   */
  register(actor: Staff, input: RegisterDto, idempotencyKey?: string): Promise<Registered> {
    return this.once(actor, newId(), input, idempotencyKey);
  }

  /** A citizen registers, without an account; channel ONLINE. Throws as `register`. */
  registerOnline(districtCode: string, input: RegisterDto, idempotencyKey?: string): Promise<Registered> {
    const caseId = newId();
    return this.once({ kind: 'citizen', caseId, districtCode }, caseId, input, idempotencyKey);
  }

  private async once(actor: Actor, id: string, input: RegisterDto, key: string | undefined): Promise<Registered> {
    const request = key === undefined ? undefined : requestOf(actor, input, key);
    const known = request && (await this.idempotency.recall(this.reader, request));
    if (known) return this.repeated(actor, known.resourceId);
    const at = instant(this.clock.now());
    const prepared = await this.drafts.prepare(actor, id, input, at);
    const written = await this.work.write(
      async (tx) => {
        const kept = request && (await this.idempotency.remember(tx, request, { resourceId: id, status: 201 }, at));
        if (kept && kept.resourceId !== id) return kept.resourceId;
        return this.write(tx, actor, prepared, at);
      },
      { lane: LANE },
    );
    if (typeof written === 'string') return this.repeated(actor, written);
    // The step has issued a notice of its own.
    return input.answer ? { ...written, file: await this.cases.reread(id) } : written;
  }

  /** The order matters: the words are sealed before anything of them is written elsewhere, the number is taken late. */
  private async write(tx: Tx, actor: Actor, { draft, earlier, advice }: PreparedDraft, at: Instant): Promise<Registered> {
    const { id: caseId, districtCode, confidentiality: level } = draft.facts;
    const masked = await this.vault.seal(tx, { caseId, districtCode, contents: vaultContentsOf(draft), level, at });
    const file = await this.registrar.openFile(tx, actor, registrationOf(draft, masked), at);
    const queryCode = await this.vault.issueCode(tx, caseId, file.kase.number, at);
    if (earlier) await this.repeats.link(tx, file, actor, earlier, at);
    const { links = [], answer, draftId, draftHold } = draft.input;
    await this.links.write({ tx, file, at }, actor, links);
    if (answer) await this.decisions.answerAtOnce({ tx, file, at }, actor, answer);
    if (draftId) await this.forms.registered(tx, actor, { id: draftId, hold: draftHold }, draft.facts, at);
    return { file, queryCode, advice };
  }

  /** The case has gone on since: a member of staff reads it only while they still may. Throws NotFound. */
  private async repeated(actor: Actor, caseId: string): Promise<Registered> {
    const file = actor.kind === 'staff' ? await this.cases.read(actor, caseId) : await this.cases.reread(caseId);
    return { file, queryCode: (await this.vault.codeForRepeat(this.reader, caseId)) ?? null, advice: [] };
  }
}

const requestOf = (actor: Actor, body: RegisterDto, key: string): RepeatableRequest => ({
  districtCode: actor.districtCode,
  actorId: actorId(actor),
  route: ROUTE,
  key,
  body,
});
