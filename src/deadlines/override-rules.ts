import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import { GIVEN_CLOCKS } from './clock-names.js';
import type { ClockSpec, Column } from './clock-spec.js';
import { parseLimit } from './limit.js';

/** A limit that an administrator wants for one election; `spec` is the clock as config/deadlines.yaml has it. */
export type OverrideFacts = { spec: ClockSpec; column: Column; isLetter: boolean; limitText: string };

const isALimit: Rule<OverrideFacts> = ({ limitText }) =>
  parseLimit(limitText)
    ? undefined
    : refusal(
        'override.limit',
        '时限应写作 15C、5W、24h、30min、on the spot、at once、same day 或 given。',
        'Write the limit as 15C, 5W, 24h, 30min, on the spot, at once, same day or given.',
      );

const letterIsTheClocksOwn: Rule<OverrideFacts> = ({ spec, isLetter }) =>
  !isLetter || spec.letter !== null
    ? undefined
    : refusal('override.letter', '该时限对来信没有单独规定。', 'This clock has no limits of its own for letters.');

const givenWhereAllowed: Rule<OverrideFacts> = ({ spec, limitText }) =>
  parseLimit(limitText)?.mode !== 'given' || GIVEN_CLOCKS.includes(spec.clock)
    ? undefined
    : refusal(
        'override.given',
        '该时限启动时没有指定日期，不能设为 given。',
        'This clock is started without a date, so its limit cannot be given.',
      );

/** R11, R13: the law gives the citizen these days; nobody shortens or lengthens them. */
const windowIsTheCitizens: Rule<OverrideFacts> = ({ spec }) =>
  spec.side === 'citizen'
    ? refusal(
        'override.citizen-window',
        '这是群众的法定申请期，不能变更。',
        'This is the citizen’s window by law; it cannot be changed.',
      )
    : undefined;

const statuteIsTheOuterLimit: Rule<OverrideFacts> = ({ spec, column, isLetter, limitText }) => {
  if (!spec.legal) return undefined;
  const limit = parseLimit(limitText);
  const statute = ((isLetter && spec.letter) || spec.limits)[column];
  return limit?.mode === 'C' && limit.count <= statute.count
    ? undefined
    : refusal(
        'override.statute',
        `法定时限按自然日（C）计算，且不得长于 ${statute.text}。`,
        `A limit of the law counts calendar days (C) and is never longer than ${statute.text}.`,
      );
};

/** Held to what the file is held to, and a limit of the law is never widened. */
export const objectionToOverride = firstObjection([
  isALimit,
  letterIsTheClocksOwn,
  givenWhereAllowed,
  windowIsTheCitizens,
  statuteIsTheOuterLimit,
]);
