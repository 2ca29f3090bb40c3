import type { AllowedRecord, AllowedStep } from '../../api/schema.js';
import { caseFormsOfDesk } from './desk-forms.js';
import type { ActForm } from './form-for.js';
import { caseFormsOfHandling } from './handling-forms.js';
import { caseFormsBeside } from './beside-forms.js';
import { caseFormsOfEnding } from './ending-forms.js';

export type Step = AllowedStep['step'];
export type RecordName = AllowedRecord['record'];
export type Act = Step | RecordName;

/** Looks, prints and the papers of the case have their own places on the page. */
export const NO_FORM = [
  'print',
  'dataCopy',
  'evidenceRead',
  'evidence',
  'identityReading',
  'redaction',
  'form',
  'formApproval',
] as const satisfies readonly RecordName[];
export type FormAct = Exclude<Act, (typeof NO_FORM)[number]>;

/** Every step of the life cycle and every row beside the case. */
export const ACT_FORMS: Record<FormAct, ActForm> = {
  ...caseFormsOfDesk,
  ...caseFormsOfHandling,
  ...caseFormsOfEnding,
  ...caseFormsBeside,
};

export const isFormAct = (act: string): act is FormAct => act in ACT_FORMS;
