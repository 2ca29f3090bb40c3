import { Inject, Injectable } from '@nestjs/common';
import { InformationRequestsService } from '../intake/information-requests.service.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import type { Form } from './form.js';
import type { Open311Key } from './open311-key.entity.js';
import { Open311Fault } from './open311.filter.js';
import { isFault, type Fault } from './query-rules.js';
import type { Row } from './render.js';
import { updateFingerprintOf } from './repeat-rules.js';
import { RepeatsService } from './repeats.service.js';
import { SendersService } from './senders.service.js';
import { updateOf } from './update-rules.js';

/** What another system hears later of a request that it posted: the complainant's own addition, by the same verb as on the citizen pages. */
@Injectable()
export class PostUpdateService {
  constructor(
    private readonly senders: SendersService,
    private readonly repeats: RepeatsService,
    private readonly information: InformationRequestsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Sent again, it is answered with the same update_id and written once. Throws Open311Fault 400, 404, and Refused as `tell`. */
  async post(form: Form, key: Open311Key): Promise<Row> {
    const update = updateOf(form.fields);
    if (isFault(update)) throw new Open311Fault(update);
    const caseId = await this.senders.caseOf(update.requestId, key.id);
    if (caseId === undefined) throw new Open311Fault(NOT_YOURS);
    const fingerprint = updateFingerprintOf(form.fields['api_key']!, update.requestId, update.updateId, form);
    const { id, is } = await this.repeats.claim(fingerprint, update.requestId);
    if (is === 'being written') throw new Open311Fault(BUSY);
    if (is === 'new') await this.write(caseId, update.text, fingerprint);
    return { update_id: id };
  }

  private async write(caseId: string, text: string, fingerprint: string): Promise<void> {
    const { districtCode } = this.settings;
    try {
      await this.information.tell({ kind: 'citizen', caseId, districtCode }, caseId, text);
    } catch (error) {
      await this.repeats.release(fingerprint);
      throw error;
    }
    await this.repeats.written(fingerprint);
  }
}

const NOT_YOURS: Fault = { status: 404, description: 'service_request_id was not found among the requests of this api_key.' };
const BUSY: Fault = { status: 400, description: 'This update is being written; send it again in a minute.' };
