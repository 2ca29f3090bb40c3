import { Inject, Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import { note } from '../platform/audit/note.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import type { MissingGlyph, Paper, PaperLanguage, PaperSize } from '../platform/papers/paper.js';
import { paperPage } from '../platform/papers/paper-page.js';
import { Press } from '../platform/papers/press.js';
import type { Sheet } from '../platform/papers/typeset.js';
import { Form } from './entities/form.entity.js';
import { draftNumber, FormPapersService } from './form-papers.service.js';
import { FormViewsService } from './form-views.service.js';
import { PrintTurn } from './print-turn.js';
import { withCode } from './query-code-place.js';
import { TEMPLATES } from './templates.js';
import { UnitsService } from './units.service.js';

export type PrintAs = { lang?: PaperLanguage; size?: PaperSize };
export type FormPdf = { pdf: Uint8Array; missing: MissingGlyph[]; filename: string };

/** Forms on the screen and on paper. What was issued is drawn as it was issued; a draft as the case stands now. */
@Injectable()
export class FormPrintService {
  /** One after another, from its reading to its record: the press sets one page at a time anyway, and who prints many does not hold up who reads. */
  private readonly turn = new PrintTurn();

  constructor(
    private readonly views: FormViewsService,
    private readonly papers: FormPapersService,
    private readonly units: UnitsService,
    private readonly vault: VaultService,
    private readonly press: Press,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A whole HTML document. Throws NotFound. */
  async page(actor: Staff, caseId: string, formId: string, as: PrintAs): Promise<{ page: string; size: PaperSize }> {
    const { paper, size } = await this.sheet(actor, caseId, formId, as);
    return { page: paperPage(paper, size), size };
  }

  /** What was issued counts as printed from here on. Throws NotFound. */
  pdf(actor: Staff, caseId: string, formId: string, as: PrintAs): Promise<FormPdf> {
    return this.turn.take(() => this.set(actor, caseId, formId, as));
  }

  private async set(actor: Staff, caseId: string, formId: string, as: PrintAs): Promise<FormPdf> {
    const { form, file, ...sheet } = await this.sheet(actor, caseId, formId, as);
    const { pdf, missing } = await this.press.print([sheet]);
    await this.printed(actor, [form]);
    return { pdf, missing: missing[0] ?? [], filename: `${form.number ?? file.kase.number} ${sheet.paper.title}.pdf` };
  }

  /** The form as a sheet for the press. Throws NotFound. */
  async sheet(
    actor: Staff,
    caseId: string,
    formId: string,
    { lang = 'zh', size }: PrintAs,
  ): Promise<Sheet & { form: Form; file: CaseFile }> {
    const { file, form } = await this.views.open(actor, caseId, formId);
    const kept = form.papers?.[lang] ?? (await this.papers.preview(this.reader, file, form, lang));
    const paper = withCode(marked(kept, form, this.numberOf(form)), await this.codeFor(actor, file, form));
    return { form, file, paper, size: size ?? TEMPLATES[form.kind].size ?? 'A4' };
  }

  /** That they left the printer is on record; the first time is kept. */
  async printed(actor: Staff, forms: readonly Form[]): Promise<void> {
    const issued = forms.filter(({ state }) => state === 'issued');
    const at = instant(this.clock.now());
    const { districtCode } = actor;
    await this.work.write(async (tx) => {
      for (const { id, printedAt } of issued)
        if (printedAt === null) await tx.update(Form, { id, printedAt: null }, { printedAt: at });
      const notes = forms.map(({ id, caseId, kind }) => ({
        ...{ districtCode, at, actor, action: 'form.print' },
        subject: { type: 'form', id },
        refs: { caseId, kind },
      }));
      note(tx, ...notes);
    });
  }

  private numberOf({ kind, draftedAt }: Form): string {
    return draftNumber(this.units.of(kind), TEMPLATES[kind].word, draftedAt);
  }

  /** The code stands on the receipt that is handed over, by whoever took the complaint, while the vault still holds it for that. */
  private async codeFor(actor: Staff, { kase }: CaseFile, { kind, state }: Form): Promise<string | undefined> {
    const isTheirs = kind === 'RECEIPT' && state === 'issued' && kase.receivedById === actor.id;
    return isTheirs ? this.vault.codeForRepeat(this.reader, kase.id) : undefined;
  }
}

const VOID = { zh: '作废', en: 'VOID' };

const marked = (paper: Paper, { state }: Form, number: string): Paper => {
  if (state === 'withdrawn') return { ...paper, watermark: VOID[paper.language] };
  return state === 'draft' ? { ...paper, number } : paper;
};
