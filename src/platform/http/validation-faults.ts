import type { ValidationError } from 'class-validator';
import type { Sentence } from '../../kernel/rule.js';

/** One wrong field: where it stands (`allegations.0.code`), a stable code, a sentence in both languages. */
export type Fault = { path: string; code: string; message: Sentence };

const GENERAL: Record<string, Sentence> = {
  'field.unknown': { zh: '不是本接口的字段', en: 'is not a field of this request' },
  'field.object': { zh: '须为对象', en: 'must be an object' },
  'field.word': { zh: '须为单个可读的值', en: 'must be a single readable value' },
  'field.too-many': { zh: '内容过多', en: 'holds too much' },
  'field.too-deep': { zh: '嵌套层数过多', en: 'is nested too deeply' },
  'field.invalid': { zh: '不符合要求', en: 'is not valid' },
};

const CLASS_VALIDATOR: Record<string, string> = {
  whitelistValidation: 'field.unknown',
  unknownValue: 'field.object',
  nestedValidation: 'field.object',
};

const MAX_FAULTS = 50;
const MAX_PATH = 120;

/** The wrong fields of a request, at most fifty, in the order in which they stand. */
export const faultsOf = (errors: readonly ValidationError[]): Fault[] =>
  errors.flatMap((error) => faultsAt(error, '')).slice(0, MAX_FAULTS);

export const faultyField = (
  path: string,
  code: string,
  sentence: Sentence = GENERAL[code] ?? GENERAL['field.invalid']!,
): Fault => {
  const at = path.slice(0, MAX_PATH) || '(body)';
  return { path: at, code, message: { zh: `${at}：${sentence.zh}。`, en: `${at} ${sentence.en}.` } };
};

const faultsAt = (error: ValidationError, above: string): Fault[] => {
  const path = above ? `${above}.${error.property}` : error.property;
  const own = ownFault(error, path);
  return [...(own ? [own] : []), ...(error.children ?? []).flatMap((child) => faultsAt(child, path))];
};

/** The fields of `fields.ts` carry their sentence as context; class-validator's own refusals are translated. */
const ownFault = ({ constraints, contexts, value, children }: ValidationError, path: string): Fault | undefined => {
  const [named] = Object.entries((contexts ?? {}) as Record<string, Sentence>);
  if (named) {
    const [code, sentence] = named;
    if (value !== undefined) return faultyField(path, code, sentence);
    return faultyField(path, 'field.missing', { zh: `必填，${sentence.zh}`, en: `is required and ${sentence.en}` });
  }
  const [constraint] = Object.keys(constraints ?? {});
  if (constraint) return faultyField(path, CLASS_VALIDATOR[constraint] ?? 'field.invalid');
  return children?.length ? undefined : faultyField(path, 'field.invalid');
};
