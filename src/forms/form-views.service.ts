import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService } from '../cases/cases.service.js';
import { objectionToActor } from '../cases/permissions/may.js';
import { depthFor } from '../cases/permissions/reading.js';
import { actionsFor, supervisionsFor } from '../cases/permissions/task-rows.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound } from '../kernel/errors.js';
import type { Refusal } from '../kernel/rule.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { FormDto, FormListDto, FormOfferDto, FormPartDto } from './dto/form.dto.js';
import { Form } from './entities/form.entity.js';
import { FormPapersService, type DraftPapers } from './form-papers.service.js';
import { mayReadForm } from './form-reading-rules.js';
import { FORM_TITLES } from './form-titles.js';
import { needsApproval, objectionToApproval, objectionToApprover, objectionToDrafter, objectionToIssue } from './form-rules.js';
import { isSameMatter, offersOf, type Offer } from './offers.js';
import { TEMPLATES } from './templates.js';

/** The forms of a case as an actor may read them, and those that the case calls for. */
@Injectable()
export class FormViewsService {
  constructor(
    private readonly cases: CasesService,
    private readonly papers: FormPapersService,
    private readonly reader: Reader,
  ) {}

  /** In the order in which they were drawn up. Throws NotFound. */
  async list(actor: Staff, caseId: string): Promise<FormListDto> {
    const file = await this.cases.read(actor, caseId);
    const all = await this.reader.find(Form, { caseId }, { id: 'ASC' });
    const forms: FormDto[] = [];
    for (const form of all) if (mayRead(actor, file, form)) forms.push(await this.viewOf(actor, file, form));
    const live = all.filter(({ state }) => state !== 'withdrawn');
    const offers = offersFor(actor, file).filter((offer) => !live.some((form) => isSameMatter(form, offer)));
    return { forms, offers };
  }

  /** One form with the file it belongs to. Throws NotFound, also for what this reader may not read. */
  async open(actor: Staff, caseId: string, formId: string): Promise<{ file: CaseFile; form: Form }> {
    const file = await this.cases.read(actor, caseId);
    const form = await this.reader.findOne(Form, { id: formId, caseId });
    if (!form || !mayRead(actor, file, form)) throw new NotFound();
    return { file, form };
  }

  /** As its own act has left it. */
  async viewAfter(actor: Staff, caseId: string, form: Form): Promise<FormDto> {
    return this.viewOf(actor, await this.cases.reread(caseId), form);
  }

  private async viewOf(actor: Staff, file: CaseFile, form: Form): Promise<FormDto> {
    const { id, kind, state, revision, templateVersion, noticeId, subjectId, number, draftedById, draftedAt } = form;
    const { approvedById, issuedAt, printedAt, withdrawnAt, withdrawnReason } = form;
    const drafted = state === 'draft' ? await this.papers.draft(this.reader, file, form) : undefined;
    const template = TEMPLATES[kind];
    return {
      ...{ id, kind, state, revision, templateVersion, noticeId, subjectId, number, draftedById, draftedAt },
      ...{ approvedById, issuedAt, printedAt, withdrawnAt, withdrawnReason },
      title: FORM_TITLES[kind],
      audience: template.audience,
      parts: drafted ? partsOf(form, drafted) : [],
      needsApproval: drafted ? needsApproval({ template, settled: drafted.settled }) : false,
      objection: drafted ? (objectionFor(actor, file, form, drafted) ?? null) : null,
    };
  }
}

/** Whether this reader sees the form at all (model §4.11). Pure. */
const mayRead = (actor: Staff, file: CaseFile, { kind, state, subjectId }: Form): boolean => {
  const depth = depthFor(actor, file.kase);
  const tasks = [...actionsFor(depth, actor, file), ...supervisionsFor(depth, actor, file)];
  const isOwnTask = tasks.some(({ id }) => id === subjectId);
  const { audience } = TEMPLATES[kind];
  return mayReadForm({ role: actor.role, category: file.kase.category, kind, audience, state, isOwnTask });
};

const offersFor = (actor: Staff, file: CaseFile): FormOfferDto[] => {
  if (objectionToActor('form', actor, file)) return [];
  const isTheirs = (offer: Offer): boolean =>
    objectionToDrafter({ actor, template: TEMPLATES[offer.kind] }) === undefined &&
    mayRead(actor, file, { ...offer, state: 'draft' } as Form);
  return offersOf(file)
    .filter(isTheirs)
    .map((offer) => ({ ...offer, title: FORM_TITLES[offer.kind] }));
};

const partsOf = ({ kind, written }: Form, { blanks }: DraftPapers): FormPartDto[] =>
  TEMPLATES[kind].parts.map(({ id: part, title, need }) => ({
    part,
    title,
    need,
    isBlank: blanks.some((blank) => blank.part === part),
    written: written[part] ?? null,
  }));

const objectionFor = (actor: Staff, file: CaseFile, form: Form, { blanks, settled }: DraftPapers): Refusal | undefined => {
  const template = TEMPLATES[form.kind];
  const facts = { actor, form, seen: form.revision, template, settled, blanks };
  return needsApproval(facts)
    ? (objectionToActor('formApproval', actor, file) ?? objectionToApprover(facts) ?? objectionToApproval(facts))
    : (objectionToActor('form', actor, file) ?? objectionToDrafter(facts) ?? objectionToIssue(facts));
};
