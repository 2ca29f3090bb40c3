import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CaseEvidenceService } from '../intake/case-evidence.service.js';
import { RegisterService } from '../intake/register.service.js';
import { Problem } from '../kernel/errors.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { RegionsService } from '../regions/regions.service.js';
import type { Form, Media } from './form.js';
import type { Open311Key } from './open311-key.entity.js';
import { Open311Fault } from './open311.filter.js';
import { isFault } from './query-rules.js';
import { PublishService } from './publish.service.js';
import { requestOf } from './request-rules.js';
import type { Row } from './render.js';
import { fingerprintOf } from './repeat-rules.js';
import { RepeatsService } from './repeats.service.js';
import { SendersService } from './senders.service.js';
import { ServiceList } from './service-list.js';

/** A request from another system becomes a case by the same verb as everybody's: sealed, numbered, clocked, with a receipt. */
@Injectable()
export class PostRequestService {
  constructor(
    private readonly repeats: RepeatsService,
    private readonly senders: SendersService,
    private readonly services: ServiceList,
    private readonly regions: RegionsService,
    private readonly registrations: RegisterService,
    private readonly evidence: CaseEvidenceService,
    private readonly publishing: PublishService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The same form within ten minutes answers the same request. Throws Open311Fault 400, 404, and as the desk's registration does. */
  async post(form: Form, key: Open311Key, idempotencyKey?: string): Promise<Row> {
    const { fields, media } = form;
    const { districtCode } = this.settings;
    const request = requestOf(fields);
    if (isFault(request)) throw new Open311Fault(request);
    const service = this.services.find(request.serviceCode);
    if (!service) throw new Open311Fault({ status: 404, description: 'service_code was not found.' });
    const village = (await this.regions.tree(districtCode)).find(request.villageCode);
    if (village?.level !== 'village')
      throw new Open311Fault({ status: 400, description: 'attribute[village] is no village of this district.' });
    const words = request.description ?? `${service.zh} ${service.en}`;
    const { place, happenedAt, mediaUrls, complainant } = request;
    const once = idempotencyKey ?? (await this.repeats.seedOf(fingerprintOf(fields['api_key']!, form)));
    const { file, queryCode } = await this.registrations.registerOnline(
      districtCode,
      {
        channel: 'ONLINE',
        townCode: village.parentCode!,
        villageCode: village.code,
        narrative: [words, ...mediaUrls].join('\n'),
        allegations: [{ code: service.code, text: words, place, happenedAt }],
        complainant,
        privacyNoticeGiven: true,
        channelDetails: { consentTick: true },
      },
      `${key.id}.${once}`.slice(0, 200),
    );
    const id = await this.publishing.publishOne(districtCode, file.kase.id);
    await this.senders.remember(id, key.id);
    const kept: string[] = [];
    for (const [nth, each] of media.entries()) kept.push(await this.keepMedia(file.kase.id, each, `${once}.${nth}`.slice(-200)));
    const notice = noticeOf(file.kase.number, queryCode) + kept.join('');
    return { service_request_id: id, service_notice: notice, account_id: null };
  }

  /** What was told is registered whatever becomes of its picture; whoever posted it hears why it was not kept. */
  private async keepMedia(caseId: string, { filename, bytes }: Media, key: string): Promise<string> {
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
