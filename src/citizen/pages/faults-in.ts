import type { CitizenAct } from '../acts-offered-rules.js';
import type { Problem } from '../../kernel/errors.js';
import type { Sentence } from '../../kernel/rule.js';
import type { Fault as FieldFault } from '../../platform/http/validation-faults.js';
import type { Fault } from './views/layout.js';
import { REPORT } from './words.js';
import { STATUS } from './status-words.js';

/** What the fields of the API are called on the pages, and the id of each there. */
const NAMES: Readonly<Record<string, { field: string; label: Sentence }>> = {
  narrative: { field: 'narrative', label: REPORT.narrative },
  remedySought: { field: 'wish', label: REPORT.wish },
  repeatOf: { field: 'prior', label: REPORT.prior },
  'complainant.name': { field: 'name', label: REPORT.name },
  'complainant.phone': { field: 'phone', label: REPORT.phone },
  text: { field: 'text', label: STATUS.informationLabel },
  grounds: { field: 'grounds', label: STATUS.grounds },
  whom: { field: 'whom', label: STATUS.whom },
  reason: { field: 'recusal-reason', label: STATUS.reason },
  satisfaction: { field: 'satisfaction', label: STATUS.satisfaction },
  why: { field: 'why', label: STATUS.why },
};

/** What a refusal says, for the head of a page: each wrong field by the name it has there, or the one sentence. */
export const faultsIn = ({ reason, details }: Problem, act?: CitizenAct): Fault[] => {
  const errors = details?.['errors'] as readonly FieldFault[] | undefined;
  return errors?.length ? errors.map((error) => faultOf(error, act)) : [{ sentence: reason.message }];
};

const faultOf = ({ path, message }: FieldFault, act?: CitizenAct): Fault => {
  const name = NAMES[path];
  if (!name) return { sentence: message };
  const { label } = name;
  const field = path === 'reason' && act === 'withdrawal' ? 'withdrawal-reason' : name.field;
  return {
    field,
    sentence: { zh: message.zh.replace(`${path}：`, `${label.zh}：`), en: message.en.replace(`${path} `, `“${label.en}” `) },
  };
};
