import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CaseEvidenceService } from '../intake/case-evidence.service.js';
import { RegisterService } from '../intake/register.service.js';
import { Problem } from '../kernel/errors.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Throttle } from '../platform/throttle/throttle.js';
import type { ThrottleScope } from '../platform/throttle/throttle-rules.js';
import { RegionsService } from '../regions/regions.service.js';
import type { Form, Media } from './form.js';
import { KeysService } from './keys.service.js';
import { Open311Fault } from './open311.filter.js';
import { isFault, type Fault } from './query-rules.js';
import { PublishService } from './publish.service.js';
import { requestOf } from './request-rules.js';
import type { Row } from './render.js';
import { ServiceList } from './service-list.js';

const MINUTES_15 = 900_000;

/** A request from another system becomes a case by the same verb as everybody's: sealed, numbered, clocked, with a receipt. */
@Injectable()
export class PostRequestService {
  private readonly scope: ThrottleScope;

  constructor(
    private readonly keys: KeysService,
    private readonly services: ServiceList,
    private readonly regions: RegionsService,
    private readonly registrations: RegisterService,
    private readonly evidence: CaseEvidenceService,
    private readonly publishing: PublishService,
    private readonly throttle: Throttle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.scope = { name: 'open311-key', line: { perSecond: settings.registrationsPerHour / 3_600, patienceMs: MINUTES_15 } };
  }

  /** Throws Open311Fault 400, 403, 404, 429, and as the desk's registration does. */
  async post({ fields, media }: Form, idempotencyKey?: string): Promise<Row> {
    const { districtCode } = this.settings;
    const key = fields['api_key'] ? await this.keys.find(fields['api_key'], districtCode) : undefined;
    if (!key) throw new Open311Fault(fields['api_key'] ? WRONG_KEY : NO_KEY);
    const turn = await this.throttle.turn([{ scope: this.scope, value: key.id }]);
    if (!turn) throw new Open311Fault({ status: 429, description: 'Too many requests with this api_key; try again later.' });
    const request = requestOf(fields);
    if (isFault(request)) throw new Open311Fault(request);
    const service = this.services.find(request.serviceCode);
    if (!service) throw new Open311Fault({ status: 404, description: 'service_code was not found.' });
    const village = (await this.regions.tree(districtCode)).find(request.villageCode);
    if (village?.level !== 'village')
      throw new Open311Fault({ status: 400, description: 'attribute[village] is no village of this district.' });
    const words = request.description ?? `${service.zh} ${service.en}`;
    const { place, happenedAt, mediaUrl, complainant } = request;
    const { file, queryCode } = await this.registrations.registerOnline(
      districtCode,
      {
        channel: 'ONLINE',
        townCode: village.parentCode!,
        villageCode: village.code,
        narrative: mediaUrl === undefined ? words : `${words}\n${mediaUrl}`,
        allegations: [{ code: service.code, text: words, place, happenedAt }],
        complainant,
        privacyNoticeGiven: true,
        channelDetails: { consentTick: true },
      },
      idempotencyKey === undefined ? undefined : `${key.id}.${idempotencyKey}`.slice(0, 200),
    );
    const id = await this.publishing.publishOne(districtCode, file.kase.id);
    const kept = media === undefined ? '' : await this.keepMedia(file.kase.id, media, idempotencyKey);
    return { service_request_id: id, service_notice: noticeOf(file.kase.number, queryCode) + kept, account_id: null };
  }

  /** What was told is registered whatever becomes of its picture; whoever posted it hears why it was not kept. */
  private async keepMedia(caseId: string, { filename, bytes }: Media, key?: string): Promise<string> {
    const { districtCode } = this.settings;
    const file = { filename: filename || 'media', stream: Readable.from([bytes]), beside: async () => ({}) };
    try {
      await this.evidence.add({ kind: 'citizen', caseId, districtCode }, caseId, file, key);
      return '';
    } catch (error) {
      if (error instanceof Problem)
        return ` 附件未收：${error.reason.message.zh} The file was not kept: ${error.reason.message.en}`;
      throw error;
    }
  }
}

const noticeOf = (number: string, queryCode: string | null): string =>
  `受理编号 ${number}${queryCode === null ? '' : `，查询码 ${queryCode}`}，请妥善保存。Keep number ${number}${
    queryCode === null ? '' : ` and query code ${queryCode}`
  }: with both the complaint can be followed.`;

const NO_KEY: Fault = { status: 403, description: 'api_key was missing.' };
const WRONG_KEY: Fault = { status: 403, description: 'api_key is not valid.' };
