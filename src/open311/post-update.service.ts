import { Inject, Injectable } from '@nestjs/common';
import { SupplementsService } from '../intake/supplements.service.js';
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

/**
 * What another system hears later of a request that it posted. Whoever writes there has shown neither number nor code and may be anybody: it is
 * kept as words that came from that system, and answers no question that was put to the complainant.
 */
@Injectable()
export class PostUpdateService {
  constructor(
    private readonly senders: SendersService,
    private readonly repeats: RepeatsService,
    private readonly supplements: SupplementsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Sent again, it is answered with the same update_id and written once. Throws Open311Fault 400, 404, and Refused as `supplement`. */
  async post(form: Form, key: Open311Key): Promise<Row> {
    const update = updateOf(form.fields);
    if (isFault(update)) throw new Open311Fault(update);
    const caseId = await this.senders.caseOf(update.requestId, key.id);
    if (caseId === undefined) throw new Open311Fault(NOT_YOURS);
    const fingerprint = updateFingerprintOf(form.fields['api_key']!, update.requestId, update.updateId, form);
    const { id, is } = await this.repeats.claim(fingerprint, update.requestId);
    if (is === 'being written') throw new Open311Fault(BUSY);
    if (is === 'new')
      await this.write(caseId, `（“${key.name}”平台转来的补充，未经反映人本人核实）\n${update.text}`, fingerprint);
    return { update_id: id };
  }

  private async write(caseId: string, text: string, fingerprint: string): Promise<void> {
    const { districtCode } = this.settings;
    try {
      await this.supplements.supplement({ kind: 'citizen', caseId, districtCode }, caseId, { text }, (tx) =>
        this.repeats.written(tx, fingerprint),
      );
    } catch (error) {
      await this.repeats.release(fingerprint);
      throw error;
    }
  }
}

const NOT_YOURS: Fault = { status: 404, description: 'service_request_id was not found among the requests of this api_key.' };
const BUSY: Fault = { status: 400, description: 'This update is being written; send it again in a minute.' };
