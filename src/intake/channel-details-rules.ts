import type { ChannelField, FieldType } from '../elections/channels.service.js';
import type { Sentence } from '../kernel/rule.js';
import { isDay, isPlainObject, isTextWithin, parseInstant } from '../platform/http/field-values.js';
import { faultyField, type Fault } from '../platform/http/validation-faults.js';

/** A channel's own fields as they came in, and as they may be kept: checked, and parted into what the vault holds and what the case shows. */
export type ChannelDetails = { open: Record<string, unknown>; sealed: Record<string, unknown> };

const TEXT_MAX = 2000;
const LIST_MAX = 100;
const WHOLE_MAX = 100_000;

const SENTENCES: Record<FieldType, Sentence> = {
  text: { zh: `须为不超过 ${TEXT_MAX} 个字的文字`, en: `must be text of at most ${TEXT_MAX} characters` },
  instant: { zh: '须为带时区的时间', en: 'must be a moment with its zone' },
  day: { zh: '须为日期，如 2026-09-28', en: 'must be a day like 2026-09-28' },
  whole: { zh: `须为 0 至 ${WHOLE_MAX} 的整数`, en: `must be a whole number from 0 to ${WHOLE_MAX}` },
  flag: { zh: '须为 true 或 false', en: 'must be true or false' },
  list: { zh: `须为不超过 ${LIST_MAX} 项的列表`, en: `must be a list of at most ${LIST_MAX} items` },
};

/** The value as it is kept, or nothing when it is none of that type. */
const readAs = (type: FieldType, value: unknown): unknown => {
  switch (type) {
    case 'text':
      return isTextWithin(value, 1, TEXT_MAX) ? value : undefined;
    case 'instant':
      return parseInstant(value);
    case 'day':
      return isDay(value) ? value : undefined;
    case 'whole':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= WHOLE_MAX ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'list':
      return Array.isArray(value) && value.length <= LIST_MAX && value.every(isListItem) ? value : undefined;
    default:
      return type satisfies never;
  }
};

const isShort = (value: unknown): boolean => isTextWithin(value, 1, 500);
const isPlainValue = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || Number.isFinite(value) || isShort(value);

/** A text, or a flat object such as `{ name, pages }`. */
const isListItem = (item: unknown): boolean =>
  isShort(item) || (isPlainObject(item) && Object.keys(item).length <= 10 && Object.values(item).every(isPlainValue));

/** Checks a channel's own fields against its description; `null` counts as left out. Answers every wrong, missing or unknown field. */
export const readChannelDetails = (
  fields: readonly ChannelField[],
  given: Record<string, unknown>,
): { details: ChannelDetails; faults: Fault[] } => {
  const details: ChannelDetails = { open: {}, sealed: {} };
  const faults: Fault[] = [];
  const known = new Set(fields.map(({ name }) => name));
  for (const name of Object.keys(given)) if (!known.has(name)) faults.push(faultyField(pathOf(name), 'field.unknown'));
  for (const { name, type, when, sealed } of fields) {
    const value = given[name] ?? undefined;
    if (value === undefined) {
      if (when === 'register') faults.push(missing(name, SENTENCES[type]));
      continue;
    }
    const kept = readAs(type, value);
    if (kept === undefined) faults.push(faultyField(pathOf(name), `field.${type}`, SENTENCES[type]));
    else details[sealed ? 'sealed' : 'open'][name] = kept;
  }
  return { details, faults };
};

const pathOf = (name: string): string => `channelDetails.${name}`;

const missing = (name: string, { zh, en }: Sentence): Fault =>
  faultyField(pathOf(name), 'field.missing', { zh: `必填，${zh}`, en: `is required and ${en}` });
