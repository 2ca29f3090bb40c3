import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { NotFound, Refused } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { refusal } from '../../kernel/rule.js';
import { DAY, endOfDay, instant, MINUTE, plus, startOfDay, type Day } from '../../kernel/time.js';
import { visibleTo } from '../../cases/permissions/visibility.js';
import { note } from '../../platform/audit/note.js';
import { Reader, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { BatchFilesService } from './batch-files.service.js';
import { BatchPrinterService } from './batch-printer.service.js';
import { MOST_FORMS, type FormBatchDto, type PrintBatchDto } from './form-batch.dto.js';
import { FormBatch, FormBatchRow } from './form-batch.entity.js';

/** So many are printed while the asker waits; more are a job. */
const AT_ONCE = 20;
const KEPT = DAY;
const TAKEN_FOR_LOST = 5 * MINUTE;

export const NOTHING_TO_PRINT = refusal('form-batch.empty', '没有要打印的文书。', 'There is no form to print.');
const NOT_READY = refusal('form-batch.not-ready', '还在排版，请稍候。', 'It is still being set; please wait.');
const IS_GONE = refusal(
  'form-batch.gone',
  '该批打印文件已过一天，已经删除；请重新打印。',
  'This file was kept for a day and is gone; print it again.',
);

/** Several forms in one PDF, with a result for each. Only who asked for it sees it. */
@Injectable()
export class FormBatchesService {
  constructor(
    private readonly printer: BatchPrinterService,
    private readonly files: BatchFilesService,
    private readonly outbox: Outbox,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws Refused `form-batch.empty`. */
  async ask(actor: Staff, { formIds, unprintedPostOf, lang = 'zh' }: PrintBatchDto): Promise<FormBatchDto> {
    const wanted = [
      ...new Set([...(formIds ?? []), ...(unprintedPostOf ? await this.unprintedPost(actor, unprintedPostOf) : [])]),
    ];
    const ids = wanted.slice(0, MOST_FORMS);
    if (ids.length === 0) throw new Refused(NOTHING_TO_PRINT);
    const { districtCode } = actor;
    const at = instant(this.clock.now());
    const id = newId();
    const batch: FormBatch = {
      ...{ id, districtCode, askedById: actor.id, askedAt: at, language: lang, state: 'waiting' },
      ...{ total: ids.length, done: 0, finishedAt: null, wrappedKey: null },
    };
    await this.work.write(async (tx) => {
      await tx.insert(FormBatch, batch);
      await tx.insert(
        FormBatchRow,
        ids.map((formId, ordinal) => ({ batchId: id, formId, ordinal, result: 'waiting' as const, missing: [] })),
      );
      note(tx, {
        districtCode,
        at,
        actor,
        action: 'forms.batch',
        subject: { type: 'form-batch', id },
        refs: { forms: ids.length },
      });
      // A small one that a power failure cuts off is finished by its job, which finds the others done.
      const due = ids.length > AT_ONCE ? undefined : plus(at, TAKEN_FOR_LOST);
      await this.outbox.announce(tx, { name: 'forms.batch', districtCode, payload: { batchId: id }, at: due });
    });
    if (ids.length <= AT_ONCE) await this.printer.print(id);
    return this.read(actor, id);
  }

  /** How far it is. Throws NotFound. */
  async read(actor: Staff, id: string): Promise<FormBatchDto> {
    const { state, total, done, askedAt, finishedAt } = await this.own(actor, id);
    const rows = await this.reader.find(FormBatchRow, { batchId: id }, { ordinal: 'ASC' });
    const results = rows.map(({ formId, result, missing }) => ({ formId, result, missing }));
    return { id, state, total, done, askedAt, finishedAt, rows: results };
  }

  /** Throws NotFound, Refused `form-batch.not-ready`, `form-batch.gone`. */
  async open(actor: Staff, id: string): Promise<Readable> {
    const { state, wrappedKey } = await this.own(actor, id);
    if (state === 'waiting' || state === 'printing') throw new Refused(NOT_READY);
    if (wrappedKey === null) throw new Refused(IS_GONE);
    return this.files.open(id, wrappedKey);
  }

  /** Kept for a day. */
  async forget(): Promise<void> {
    const olderThan = plus(instant(this.clock.now()), -KEPT);
    const old = await this.reader.sql<{ id: string }>(
      'SELECT id FROM form_batches WHERE wrapped_key IS NOT NULL AND finished_at < ?',
      [olderThan],
    );
    for (const { id } of old) {
      // The key first: a file without one is nothing.
      await this.work.write(async (tx) => void (await tx.update(FormBatch, { id }, { wrappedKey: null })));
      await this.files.remove(id);
    }
  }

  /** Issued on that day to a complainant who is written to, and never printed; of the cases that the actor sees. */
  private async unprintedPost(actor: Staff, day: Day): Promise<string[]> {
    const { sql, params } = visibleTo(actor);
    const rows = await this.reader.sql<{ id: string }>(
      `SELECT f.id FROM forms f JOIN cases c ON c.id = f.case_id JOIN deliveries d ON d.notice_id = f.notice_id AND d.case_id = f.case_id
       WHERE f.district_code = ? AND f.state = 'issued' AND f.printed_at IS NULL AND f.issued_at >= ? AND f.issued_at < ?
       AND d.mode = 'POST' AND ${sql} ORDER BY f.issued_at, f.id LIMIT ${MOST_FORMS}`,
      [actor.districtCode, startOfDay(day), endOfDay(day), ...params],
    );
    return rows.map(({ id }) => id);
  }

  private async own(actor: Staff, id: string): Promise<FormBatch> {
    const batch = await this.reader.findOne(FormBatch, { id, askedById: actor.id });
    if (!batch) throw new NotFound();
    return batch;
  }
}
