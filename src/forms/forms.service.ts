import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { maskedWords } from '../cases/masked-words.js';
import { GuidanceService } from '../guidance/guidance.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, NotYourRole, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { note } from '../platform/audit/note.js';
import type { DraftFormDto, SaveFormDto } from './dto/draft-form.dto.js';
import { Form } from './entities/form.entity.js';
import { FormPapersService, issuedPapers } from './form-papers.service.js';
import { nextFormNumber } from './form-numbers.js';
import {
  FORM_EXISTS,
  KIND_NOT_OFFERED,
  objectionToApproval,
  objectionToApprover,
  objectionToDrafter,
  objectionToIssue,
  objectionToSaving,
  objectionToWithdrawal,
} from './form-rules.js';
import { FormWordsMaskService } from './form-words-mask.service.js';
import { LeakCheckService } from './leak-check.service.js';
import { isSameMatter, offersOf } from './offers.js';
import { TEMPLATES } from './templates.js';
import { UnitsService } from './units.service.js';

const OBJECTIONS = { form: objectionToIssue, formApproval: objectionToApproval } as const;

/** Forms are drawn up by one, approved by another where they have legal effect, issued with a number, and withdrawn but never deleted. */
@Injectable()
export class FormsService {
  constructor(
    private readonly cases: CasesService,
    private readonly papers: FormPapersService,
    private readonly leaks: LeakCheckService,
    private readonly vault: VaultService,
    private readonly words: FormWordsMaskService,
    private readonly units: UnitsService,
    private readonly guidance: GuidanceService,
  ) {}

  /** Throws NotFound, NotYourRole, BadRequest `form.unknown-part`, Refused `form.not-offered`, `form.exists`. */
  async draft(actor: Staff, caseId: string, { kind, noticeId, subjectId, written = [] }: DraftFormDto): Promise<Form> {
    const answer = await this.cases.act(actor, caseId, 'form', async (open) => {
      const { tx, file, at } = open;
      insistOnDrafter(actor, kind);
      // What is not named is the latest there is.
      const offer = offersOf(file).findLast((each) =>
        isSameMatter(each, { kind, noticeId: noticeId ?? each.noticeId, subjectId: subjectId ?? each.subjectId }),
      );
      if (!offer) throw new Refused(KIND_NOT_OFFERED);
      const there = await tx.find(Form, { caseId, kind });
      if (there.some((form) => form.state !== 'withdrawn' && isSameMatter(form, offer))) throw new Refused(FORM_EXISTS);
      const words = await this.words.masked(open, actor, kind, written);
      if (words instanceof Refused) return words;
      const form: Form = {
        ...offer,
        id: newId(),
        caseId,
        districtCode: file.kase.districtCode,
        templateVersion: TEMPLATES[kind].version,
        state: 'draft',
        revision: 1,
        written: words,
        draftedById: actor.id,
        writerIds: [actor.id],
        draftedAt: at,
        approvedById: null,
        issuedById: null,
        issuedAt: null,
        number: null,
        papers: null,
        printedAt: null,
        withdrawnById: null,
        withdrawnAt: null,
        withdrawnReason: null,
      };
      await tx.insert(Form, form);
      this.note(open, actor, 'form.draft', form);
      return form;
    });
    return insistOnAnswer(answer);
  }

  /** The drafter's words anew; whoever saves is the drafter from then on. Throws as `draft`, and Refused `form.changed`, `form.not-a-draft`. */
  async save(actor: Staff, caseId: string, formId: string, { revision, written }: SaveFormDto): Promise<Form> {
    const answer = await this.cases.act(actor, caseId, 'form', async (open) => {
      const form = await this.formIn(open, formId);
      insistOnDrafter(actor, form.kind);
      const objection = objectionToSaving({ form, seen: revision });
      if (objection) throw new Refused(objection);
      const words = await this.words.masked(open, actor, form.kind, written);
      if (words instanceof Refused) return words;
      const next = {
        written: words,
        revision: revision + 1,
        draftedById: actor.id,
        writerIds: [...new Set([...form.writerIds, actor.id])],
        draftedAt: open.at,
      };
      await open.tx.update(Form, { id: formId }, next);
      this.note(open, actor, 'form.save', form);
      return Object.assign(form, next);
    });
    return insistOnAnswer(answer);
  }

  /** A form that owes no approval, or has it from the life cycle. Throws NotFound, NotYourRole, Refused `form.…`. */
  issue(actor: Staff, caseId: string, formId: string, revision: number): Promise<Form> {
    return this.cases.act(actor, caseId, 'form', async (open) => {
      const form = await this.formIn(open, formId);
      insistOnDrafter(actor, form.kind);
      return this.goOut(open, actor, form, revision, 'form');
    });
  }

  /** Four eyes: approved by another than who drew it up, and issued with that. Throws as `issue`. */
  approve(actor: Staff, caseId: string, formId: string, revision: number): Promise<Form> {
    return this.cases.act(actor, caseId, 'formApproval', async (open) => {
      const form = await this.formIn(open, formId);
      const notTheirs = objectionToApprover({ actor, template: TEMPLATES[form.kind] });
      if (notTheirs) throw new NotYourRole(notTheirs);
      return this.goOut(open, actor, form, revision, 'formApproval');
    });
  }

  /** Its number stays taken. Throws NotFound, NotYourRole, Refused `form.not-issued`. */
  withdraw(actor: Staff, caseId: string, formId: string, reason: string): Promise<Form> {
    return this.cases.act(actor, caseId, 'form', async (open) => {
      const form = await this.formIn(open, formId);
      insistOnDrafter(actor, form.kind);
      const objection = objectionToWithdrawal(form);
      if (objection) throw new Refused(objection);
      const withdrawnReason = await maskedWords(this.vault, open.tx, open.file, reason);
      const next = { state: 'withdrawn' as const, withdrawnById: actor.id, withdrawnAt: open.at, withdrawnReason };
      await open.tx.update(Form, { id: formId }, next);
      const { kind, number, districtCode } = form;
      // Wrong on the wall is wrong on the pages too.
      if (kind === 'PUBLIC_EXPLANATION')
        for (const slug of await this.guidance.unpublishFrom(open.tx, districtCode, caseId, open.at))
          note(open.tx, {
            ...{ districtCode, at: open.at, actor, action: 'guidance.unpublish' },
            subject: { type: 'guidance', id: slug },
            refs: { formId },
          });
      await this.cases.record(open, 'form', actor, {
        particulars: { formId, kind, number, withdrawn: true },
        keepsVersion: true,
      });
      return Object.assign(form, next);
    });
  }

  private async goOut(open: OpenCase, actor: Staff, form: Form, seen: number, act: keyof typeof OBJECTIONS): Promise<Form> {
    const { tx, file, at } = open;
    const template = TEMPLATES[form.kind];
    const { papers, blanks, settled } = await this.papers.draft(tx, file, form);
    const objection = OBJECTIONS[act]({ actor, form, seen, template, settled, blanks });
    if (objection) throw new Refused(objection, { blanks });
    await this.leaks.insist(tx, file, template, papers);
    const { districtCode } = form;
    const { word } = template;
    const number =
      word === null
        ? null
        : await nextFormNumber(tx, { districtCode, unit: this.units.of(form.kind), word, year: Number(at.slice(0, 4)) });
    const next = {
      state: 'issued' as const,
      number,
      issuedById: actor.id,
      issuedAt: at,
      approvedById: act === 'formApproval' ? actor.id : (settled?.approvedById ?? null),
      papers: issuedPapers(papers, number ?? '', at),
    };
    await tx.update(Form, { id: form.id }, next);
    const particulars = { formId: form.id, kind: form.kind, number: number ?? template.kind };
    await this.cases.record(open, act, actor, { particulars, keepsVersion: true });
    return Object.assign(form, next);
  }

  private async formIn({ tx, file }: OpenCase, id: string): Promise<Form> {
    const form = await tx.lock(Form, { id });
    if (!form || form.caseId !== file.kase.id) throw new NotFound();
    return form;
  }

  private note(
    { tx, file, at }: { tx: OpenCase['tx']; file: CaseFile; at: string },
    actor: Staff,
    action: string,
    form: Form,
  ): void {
    const subject = { type: 'form', id: form.id };
    note(tx, {
      districtCode: file.kase.districtCode,
      at,
      actor,
      action,
      subject,
      refs: { caseId: form.caseId, kind: form.kind },
    });
  }
}

/** Thrown once what was told of it is kept. */
const insistOnAnswer = (answer: Form | Refused): Form => {
  if (answer instanceof Refused) throw answer;
  return answer;
};

const insistOnDrafter = (actor: Staff, kind: Form['kind']): void => {
  const objection = objectionToDrafter({ actor, template: TEMPLATES[kind] });
  if (objection) throw new NotYourRole(objection);
};
