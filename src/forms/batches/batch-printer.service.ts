import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { instant } from '../../kernel/time.js';
import { PeopleService } from '../../people/people.service.js';
import { actorFor } from '../../people/staff-member.js';
import { Reader, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Press } from '../../platform/papers/press.js';
import type { Sheet } from '../../platform/papers/typeset.js';
import { Form } from '../entities/form.entity.js';
import { FormPrintService } from '../form-print.service.js';
import { BatchFilesService } from './batch-files.service.js';
import { FormBatch, FormBatchRow } from './form-batch.entity.js';

/** How often the progress is written. */
const STEP = 10;

type Laid = { form: Form; sheet: Sheet };

/** Prints a batch: as its asker sees each form at that moment. Safe to run twice; what is done stays. */
@Injectable()
export class BatchPrinterService implements OnModuleDestroy {
  /** Its own: who prints one form does not wait for two hundred. */
  private readonly press = new Press();

  constructor(
    private readonly prints: FormPrintService,
    private readonly people: PeopleService,
    private readonly files: BatchFilesService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.press.onModuleDestroy();
  }

  async print(batchId: string): Promise<void> {
    const batch = await this.reader.findOne(FormBatch, { id: batchId });
    if (!batch || batch.state === 'done' || batch.state === 'failed') return;
    const member = await this.people.staff(batch.askedById);
    if (!member?.active) return this.end(batch, 'failed', null);
    const actor = actorFor(member);
    const laid = await this.lay(actor, batch);
    if (laid.length === 0) return this.end(batch, 'failed', null);
    const { pdf, missing } = await this.press.print(laid.map(({ sheet }) => sheet));
    const wrappedKey = await this.files.write(batch.id, pdf);
    await this.work.write(async (tx) => {
      for (const [at, { form }] of laid.entries()) {
        const boxes = (missing[at] ?? []).map(({ codePoint }) => codePoint);
        if (boxes.length > 0) await tx.update(FormBatchRow, { batchId, formId: form.id }, { missing: boxes });
      }
    });
    await this.prints.printed(
      actor,
      laid.map(({ form }) => form),
    );
    await this.end(batch, 'done', wrappedKey);
  }

  /** Every form that the asker may read, in the order asked for; the others are not found. */
  private async lay(actor: Staff, { id: batchId, language }: FormBatch): Promise<Laid[]> {
    const rows = await this.reader.find(FormBatchRow, { batchId }, { ordinal: 'ASC' });
    const laid: Laid[] = [];
    for (const [at, { formId }] of rows.entries()) {
      const one = await this.sheetOf(actor, formId, language);
      if (one) laid.push(one);
      const result = one ? 'printed' : 'not-found';
      await this.work.write(async (tx) => {
        await tx.update(FormBatchRow, { batchId, formId }, { result });
        if ((at + 1) % STEP === 0 || at + 1 === rows.length)
          await tx.update(FormBatch, { id: batchId }, { state: 'printing', done: at + 1 });
      });
    }
    return laid;
  }

  private async sheetOf(actor: Staff, formId: string, lang: FormBatch['language']): Promise<Laid | undefined> {
    const form = await this.reader.findOne(Form, { id: formId, districtCode: actor.districtCode });
    if (!form) return undefined;
    try {
      const { paper, size } = await this.prints.sheet(actor, form.caseId, formId, { lang });
      return { form, sheet: { paper, size } };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  private end({ id }: FormBatch, state: 'done' | 'failed', wrappedKey: string | null): Promise<void> {
    const finishedAt = instant(this.clock.now());
    return this.work.write(async (tx) => void (await tx.update(FormBatch, { id }, { state, wrappedKey, finishedAt })));
  }
}
