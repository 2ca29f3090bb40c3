import { Injectable } from '@nestjs/common';
import { RegisterCaseService, type NewAllegation } from '../cases/register-case.service.js';
import { ChannelsService } from '../elections/channels.service.js';
import { ElectionsService } from '../elections/elections.service.js';
import { actorId, type Actor } from '../kernel/actor.js';
import { BadRequest, NotYourRole } from '../kernel/errors.js';
import { refusal, type Refusal } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { CaseLinksService } from './case-links.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { objectionToDates, receivedWhen, type ChannelDates } from './channel-dates-rules.js';
import { channelIsTheirs } from './channel-desk-rules.js';
import { readChannelDetails, type ChannelDetails } from './channel-details-rules.js';
import { representativesNamed } from './complainant-person.js';
import { contactOf, kindOf, objectionToComplainant, representativesAreChosen } from './complainant-rules.js';
import { demandedLevel, higherOf } from './confidentiality-rules.js';
import { insistOnAnswer } from './desk-decisions.service.js';
import type { RegisterDto } from './dto/register.dto.js';
import { IntakeAccusedService } from './intake-accused.service.js';
import { IntakeCodesService } from './intake-codes.service.js';
import { IntakePlacesService } from './intake-places.service.js';
import type { Draft } from './register-draft.js';
import { RepeatPetitionsService, type Earlier } from './repeat-petitions.service.js';

export type PreparedDraft = { draft: Draft; earlier: Earlier | undefined; advice: Refusal[] };

/** Everything about a registration that can be judged and looked up before the write lane is entered. */
@Injectable()
export class RegisterDraftsService {
  constructor(
    private readonly channels: ChannelsService,
    private readonly places: IntakePlacesService,
    private readonly accused: IntakeAccusedService,
    private readonly codes: IntakeCodesService,
    private readonly elections: ElectionsService,
    private readonly people: PeopleService,
    private readonly registrar: RegisterCaseService,
    private readonly repeats: RepeatPetitionsService,
    private readonly links: CaseLinksService,
    private readonly reader: Reader,
  ) {}

  /** Throws NotYourRole for another desk's channel, BadRequest for what cannot be true or does not exist. */
  async prepare(actor: Actor, id: string, input: RegisterDto, now: Instant): Promise<PreparedDraft> {
    const { channel, complainant = {} } = input;
    const notTheirs = channelIsTheirs({ who: actor.kind === 'staff' ? actor.role : 'citizen', channel });
    if (notTheirs) throw new NotYourRole(notTheirs);
    if (input.answer) insistOnAnswer(input.answer);
    await this.links.insistOnVisible(this.reader, actor, input.links ?? []);
    const details = this.detailsOf(input);
    const dates = { channel, ...(details.open as Partial<ChannelDates>) };
    const receivedAt = input.receivedAt ?? receivedWhen(dates, now);
    const known = { ...complainant, channel, idShown: details.open['idShownType'] !== undefined };
    insist(objectionToDates({ ...dates, channel, receivedAt, now }) ?? objectionToComplainant(known));
    const place = await this.places.placeOf(actor.districtCode, input);
    const stage = input.stage ?? (await this.stageOf(place, receivedAt));
    const earlier = await this.repeats.earlierOf(actor, { ...complainant, ...place, stage, repeatOf: input.repeatOf });
    const allegations = (input.allegations ?? []).map(({ code, text }): NewAllegation => ({ code: code ?? null, text }));
    const codes = allegations.map(({ code }) => code);
    this.codes.check(codes);
    const headcount = headcountOf(input, details);
    const facts: Draft['facts'] = {
      id,
      districtCode: actor.districtCode,
      channel,
      receivedAt,
      receivedById: actorId(actor),
      receivedGroupId: await this.deskOf(actor),
      ...place,
      stage,
      occurrence: input.occurrence ?? null,
      complainantKind: kindOf(known),
      contact: contactOf(known),
      replyChannel: complainant.replyChannel ?? null,
      confidentiality: higherOf(
        complainant.confidentiality ?? 'NORMAL',
        demandedLevel(this.registrar.categoryOf(allegations), codes),
      ),
      headcount,
      privacyNoticeGiven: input.privacyNoticeGiven ?? details.open['consentTick'] === true,
      repeatOfId: earlier?.id ?? null,
      petitionCount: (earlier?.petitionCount ?? 0) + 1,
      severity: this.codes.severity(input.severity, this.registrar.severityOf(allegations)),
    };
    const respondents = await this.accused.accusedOf(actor.districtCode, input.respondents ?? []);
    const hint = representativesAreChosen({
      channel,
      headcount,
      representatives: representativesNamed(complainant, details.sealed),
    });
    return { draft: { input, details, facts, respondents }, earlier, advice: hint ? [hint] : [] };
  }

  private detailsOf({ channel, channelDetails = {} }: RegisterDto): ChannelDetails {
    const { details, faults } = readChannelDetails(this.channels.channel(channel).fields, channelDetails);
    if (faults.length > 0) throw new BadRequest(WRONG_DETAILS, { errors: faults });
    return details;
  }

  private async stageOf({ townCode, villageCode }: { townCode: string | null; villageCode: string | null }, at: Instant) {
    return townCode ? (await this.elections.placeFacts(townCode, villageCode, at)).stage : null;
  }

  /** The intake unit that keeps the case in sight; what the polling desk or a citizen enters belongs to the district's. */
  private async deskOf(actor: Actor): Promise<string | null> {
    if (actor.kind === 'staff' && actor.role === 'intake_clerk') return actor.groupId;
    const desk = (await this.people.groups(actor.districtCode)).find(({ kind }) => kind === 'intake');
    return desk?.id ?? (actor.kind === 'staff' ? actor.groupId : null);
  }
}

const WRONG_DETAILS = refusal(
  'request.invalid',
  '请求中有字段不符合要求，详见 errors。',
  'Some fields of the request are not right; see errors.',
);

const insist = (objection: Refusal | undefined): void => {
  if (objection) throw new BadRequest(objection);
};

/** As told, else as counted at the reception or under the letter. */
const headcountOf = ({ complainant }: RegisterDto, { open }: ChannelDetails): number | null => {
  const counted = open['headcount'] ?? open['signatories'];
  return complainant?.headcount ?? (counted as number | undefined) ?? complainant?.signatories?.length ?? null;
};
