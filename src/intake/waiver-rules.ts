import type { CaseFile } from '../cases/case-file.js';
import { hasComplainantToTell, missingFields } from '../cases/case-facts.js';
import type { RequiredField } from '../cases/vocabulary.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';

type Facts = { file: CaseFile; field: RequiredField };

const caseWaitsForAcceptance: Rule<Facts> = ({ file }) =>
  file.kase.state === 'registered'
    ? undefined
    : refusal('waiver.too-late', '只有受理前可以注明“无法取得”。', 'Fields are marked not obtainable before acceptance only.');

const townIsNeverWaived: Rule<Facts> = ({ field }) =>
  field === 'townCode' ? refusal('waiver.town', '镇街必须填写，不能注明“无法取得”。', 'The town is always needed.') : undefined;

const fieldIsMissing: Rule<Facts> = ({ file, field }) =>
  missingFields(file).includes(field)
    ? undefined
    : refusal('waiver.not-missing', '这一项没有缺失。', 'This field is not missing.');

/** Lifecycle, register: nobody can be asked, or whoever was asked did not supply it. */
const nobodyCanBeAsked: Rule<Facts> = ({ file }) =>
  !hasComplainantToTell(file) || file.informationRequests.some((r) => r.lapsedAt !== null || r.answeredAt !== null)
    ? undefined
    : refusal(
        'waiver.ask-first',
        '反映人可以联系，请先发补正通知。',
        'The complainant can be reached; ask for the information first.',
      );

export const objectionToWaiver = firstObjection([caseWaitsForAcceptance, townIsNeverWaived, fieldIsMissing, nobodyCanBeAsked]);
