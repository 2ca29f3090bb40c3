import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import type { Case } from '../cases/entities/case.entity.js';
import type { CaseView } from '../cases/present-case.js';
import { RaiseAlertsService } from '../cases/raise-alerts.service.js';
import { ReviseConflictsService } from '../cases/revise-conflicts.service.js';
import { isOfPublicInterest, RegisterCaseService } from '../cases/register-case.service.js';
import { reindexCase, searchable } from '../cases/search-index.js';
import type { Severity } from '../cases/vocabulary.js';
import { ElectionsService } from '../elections/elections.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Actor } from '../kernel/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { demandedLevel, higherOf } from './confidentiality-rules.js';
import { contactAfter } from './contact-after.js';
import type { SupplementDto } from './dto/supplement.dto.js';
import { IntakeCodesService } from './intake-codes.service.js';
import { IntakePlacesService, type Place } from './intake-places.service.js';
import { ReachedLaterService } from './reached-later.service.js';
import { objectionToSupplement, suppliedFields } from './supplement-rules.js';
import { SupplementTextsService } from './supplement-texts.service.js';

/** What came in after registration: missing fields while the case waits for acceptance, texts as long as it is open. */
@Injectable()
export class SupplementsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly vault: VaultService,
    private readonly registrar: RegisterCaseService,
    private readonly elections: ElectionsService,
    private readonly told: SupplementTextsService,
    private readonly places: IntakePlacesService,
    private readonly codes: IntakeCodesService,
    private readonly reached: ReachedLaterService,
    private readonly alerts: RaiseAlertsService,
    private readonly conflicts: ReviseConflictsService,
  ) {}

  /** `also` is written with it or not at all. Throws NotFound, NotYourRole, BadRequest, and Refused `supplement.…`. */
  async supplement(actor: Actor, caseId: string, input: SupplementDto, also?: (tx: Tx) => Promise<void>): Promise<CaseView> {
    const place = await this.check(actor, input);
    await this.cases.act(actor, caseId, 'supplement', async (open) => {
      const patch = await this.write(open, actor, input, place);
      await this.cases.record(open, 'supplement', actor, {
        particulars: { fields: suppliedFields(input) },
        visibility: 'public',
        patch,
      });
      await also?.(open.tx);
    });
    return this.views.viewAfter(actor, caseId);
  }

  /** What can be judged without the case: places and codes exist. Throws BadRequest. */
  async check(actor: Actor, input: SupplementDto): Promise<Place> {
    if (suppliedFields(input).length === 0) throw new BadRequest(EMPTY);
    this.codes.check([...(input.allegations ?? []), ...(input.allegationCodes ?? [])].map(({ code }) => code));
    return this.places.placeOf(actor.districtCode, input);
  }

  /** Writes all rows but the case's own, whose columns it answers: they go with the record's version. Throws Refused. */
  async write(open: OpenCase, actor: Actor, input: SupplementDto, place: Place): Promise<Partial<Case>> {
    const { tx, file } = open;
    const objection = objectionToSupplement({ file, input });
    if (objection) throw new Refused(objection);
    const before = { ...file.kase };
    const toldAtOnce = await this.alerts.triggersOf(file);
    const patch: Partial<Case> = {
      ...(await this.told.writeTexts(open, actor, input)),
      ...(await this.placed(open, input, place)),
    };
    await this.told.writeCodes(open, input);
    const codes = file.allegations.map(({ code }) => code);
    const category = file.allegations.length > 0 ? this.registrar.categoryOf(file.allegations) : before.category;
    Object.assign(patch, {
      occurrence: input.occurrence ?? before.occurrence,
      privacyNoticeGiven: before.privacyNoticeGiven || input.privacyNoticeGiven === true,
      complainantKind: input.complainant?.kind ?? before.complainantKind,
      replyChannel: input.complainant?.replyChannel ?? before.replyChannel,
      headcount: input.complainant?.headcount ?? before.headcount,
      contact: contactAfter(before, input.complainant),
      category,
      severity: Math.max(before.severity, this.registrar.severityOf(file.allegations)) as Severity,
      isOfPublicInterest: before.isOfPublicInterest || isOfPublicInterest(file.allegations),
      confidentiality: higherOf(before.confidentiality, demandedLevel(category, codes)),
    } satisfies Partial<Case>);
    if (patch.confidentiality !== before.confidentiality)
      await this.vault.setLevel(tx, before.id, patch.confidentiality ?? 'NORMAL');
    Object.assign(file.kase, patch);
    await this.conflicts.revise(open);
    await reindexCase(
      tx,
      file.kase.number,
      searchable(
        file.kase,
        file.allegations.map(({ text }) => text),
      ),
    );
    await this.reached.follow(open, before);
    await this.alerts.ofGraver(tx, file, toldAtOnce);
    return patch;
  }

  /** A place that became known brings its stage and its flag along. */
  private async placed({ file: { kase } }: OpenCase, input: SupplementDto, given: Place): Promise<Partial<Case>> {
    const townCode = kase.townCode ?? given.townCode;
    const villageCode = kase.villageCode ?? given.villageCode;
    const facts = townCode ? await this.elections.placeFacts(townCode, villageCode, kase.receivedAt) : undefined;
    return {
      townCode,
      villageCode,
      stage: kase.stage ?? input.stage ?? facts?.stage ?? null,
      isKeyVillage: facts?.isKeyVillage ?? kase.isKeyVillage,
    };
  }
}

const EMPTY = refusal('supplement.empty', '没有可补充的内容。', 'There is nothing to add.');
