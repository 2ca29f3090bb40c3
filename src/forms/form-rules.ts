import type { Staff } from '../kernel/actor.js';
import { firstObjection, refusal, type Refusal, type Rule, type Sentence } from '../kernel/rule.js';
import type { StillBlank } from './compose.js';
import type { FormState } from './form-kinds.js';
import type { Settled, Template } from './template.js';

type Drafting = { actor: Pick<Staff, 'role'>; template: Pick<Template, 'drafters'> };

/** Narrows what the permission table lets in: each form has those whose paper it is. */
export const objectionToDrafter: Rule<Drafting> = ({ actor, template }) =>
  template.drafters.includes(actor.role)
    ? undefined
    : refusal('form.not-your-form', '您的岗位不制作此种文书。', 'Your role does not draw up this form.');

export type IssueFacts = {
  actor: Pick<Staff, 'id' | 'role'>;
  form: { state: FormState; revision: number; writerIds: readonly string[] };
  /** The revision that the actor has read. */
  seen: number;
  template: Pick<Template, 'approvers'>;
  settled: Settled;
  blanks: readonly StillBlank[];
};

type Seen = Pick<IssueFacts, 'form' | 'seen'>;

const isADraft: Rule<Seen> = ({ form }) =>
  form.state === 'draft'
    ? undefined
    : refusal('form.not-a-draft', '该文书已经签发或者作废。', 'This form has been issued or withdrawn already.');

/** Nobody issues what they have not read. */
const itWasSeen: Rule<Seen> = ({ form, seen }) =>
  form.revision === seen
    ? undefined
    : refusal(
        'form.changed',
        '文书已被他人修改，请重新打开核对。',
        'Somebody else has changed the form; open it again and compare.',
      );

/** Model §4.12: what the law demands stands in it, or it does not go out. */
const nothingOfTheLawIsBlank: Rule<IssueFacts> = ({ blanks }) => {
  const missing = blanks.filter(({ need }) => need === 'law').map(({ title }) => title);
  return missing.length === 0
    ? undefined
    : refusal(
        'form.still-blank',
        `以下必备内容还是空白，不能签发：${inList(missing, 'zh', '；')}。`,
        `These required parts are still blank: ${inList(missing, 'en', '; ')}.`,
      );
};

const inList = (titles: readonly Sentence[], language: keyof Sentence, comma: string): string =>
  titles.map((title) => title[language]).join(comma);

/** Whether a second person has to approve the paper before it goes out; where the life cycle has one already, nobody is asked twice. */
export const needsApproval = ({ template, settled }: Pick<IssueFacts, 'template' | 'settled'>): boolean =>
  template.approvers.length > 0 && settled === null;

const noApprovalIsOwed: Rule<IssueFacts> = (facts) =>
  needsApproval(facts)
    ? refusal(
        'form.needs-approval',
        '该文书须由拟稿人以外的负责人审核签发。',
        'Somebody else in charge has to approve this form.',
      )
    : undefined;

const someApprovalIsOwed: Rule<IssueFacts> = (facts) =>
  needsApproval(facts)
    ? undefined
    : refusal('form.needs-no-approval', '该文书无须再审核，可以直接签发。', 'This form needs no approval; issue it.');

/** Invariant 4: nobody approves their own work. */
const approverIsNotTheDrafter: Rule<IssueFacts> = ({ actor, form }) =>
  form.writerIds.includes(actor.id)
    ? refusal('form.own-work', '拟稿人不能审核自己的文书。', 'Nobody approves what they have drawn up.')
    : undefined;

const approverHasTheRole: Rule<Pick<IssueFacts, 'template'> & { actor: Pick<Staff, 'role'> }> = ({ actor, template }) =>
  template.approvers.includes(actor.role)
    ? undefined
    : refusal('form.not-your-approval', '您的岗位不能审核此种文书。', 'Your role does not approve this form.');

export const objectionToIssue = firstObjection<IssueFacts>([isADraft, itWasSeen, noApprovalIsOwed, nothingOfTheLawIsBlank]);

/** Of the person; asked first and answered as not theirs to do. */
export const objectionToApprover = firstObjection([approverHasTheRole]);
export const objectionToApproval = firstObjection<IssueFacts>([
  isADraft,
  itWasSeen,
  someApprovalIsOwed,
  approverIsNotTheDrafter,
  nothingOfTheLawIsBlank,
]);

/** A draft is thrown away by drawing up another; only what was issued is withdrawn. */
export const objectionToWithdrawal: Rule<{ state: FormState }> = ({ state }) =>
  state === 'issued'
    ? undefined
    : refusal('form.not-issued', '只有已签发的文书可以作废。', 'Only a form that was issued can be withdrawn.');

export const objectionToSaving = firstObjection([isADraft, itWasSeen]);

/** The complainant would stand on a paper that others read (R20). The parts are named, never the words. */
export const namesTheComplainant = (titles: readonly string[]): Refusal =>
  refusal(
    'form.names-complainant',
    `文书中出现了反映人的姓名、电话、证件号、住址或者邮箱，不能签发。请修改有关内容：${titles.join('；')}。`,
    `The complainant's name, telephone, number, address or e-mail stands in the form; it is not issued. Please rewrite: ${titles.join('; ')}.`,
  );

export const KIND_NOT_OFFERED = refusal(
  'form.not-offered',
  '本件目前不能制作此种文书，或者没有对应的事项。',
  'This case does not call for such a form now, or not about that.',
);

export const FORM_EXISTS = refusal(
  'form.exists',
  '同一事项已有一份同种文书；如须重作，请先作废。',
  'There is such a form on the same thing already; withdraw it first.',
);

export const UNKNOWN_PART = refusal(
  'form.unknown-part',
  '文书中没有您填写的某一项内容。',
  'The form has no part of one of these names.',
);

/** So many saves a day in which one person met the complainant of one case are answered; more would be a search for the name. */
export const objectionToMeeting: Rule<{ before: number; most: number }> = ({ before, most }) =>
  before < most
    ? undefined
    : refusal(
        'form.names-complainant-often',
        `今天您已有 ${most} 次在本件文书中写入反映人的姓名、电话、证件号或住址，均已记录。请删去后再存，或明天再写。`,
        `${most} times today your words named the complainant, which is on record. Take it out and save, or go on tomorrow.`,
      );
