import type { Occurrence } from '../../cases/vocabulary.js';
import { OCCURRENCES } from '../../cases/vocabulary.js';
import type { PublicRegisterDto } from '../dto/public-register.dto.js';
import type { Fault } from './views/layout.js';
import { FAULTS } from './words.js';

export const STEPS = [1, 2, 3] as const;
export type Step = (typeof STEPS)[number];

/** What the report holds so far; it travels in the form itself, from page to page. */
export const FIELDS = [
  'village',
  'occurrence',
  'narrative',
  'wish',
  'who',
  'name',
  'phone',
  'secret',
  'prior',
  'consent',
  'token',
] as const;
export type ReportField = (typeof FIELDS)[number];
export type ReportForm = Readonly<Record<ReportField, string>>;

/** Those that are typed on a step; the others go along hidden. */
export const FIELDS_OF: Readonly<Record<Step, readonly ReportField[]>> = {
  1: ['village', 'occurrence', 'narrative', 'wish'],
  2: ['who', 'name', 'phone', 'secret', 'prior'],
  3: ['consent'],
};

export const reportFrom = (body: Readonly<Record<string, string>>): ReportForm =>
  Object.fromEntries(FIELDS.map((field) => [field, body[field] ?? ''])) as ReportForm;

const NARRATIVE_MAX = 20_000;

/** What has to be mended before a step is left. */
export const faultsOn = (step: Step, { narrative, who, name, consent }: ReportForm): Fault[] => {
  if (step === 1) {
    if (narrative.trim() === '') return [{ field: 'narrative', sentence: FAULTS.narrative }];
    return narrative.length > NARRATIVE_MAX ? [{ field: 'narrative', sentence: FAULTS.narrativeLong }] : [];
  }
  if (step === 2) return who === 'named' && name.trim() === '' ? [{ field: 'name', sentence: FAULTS.name }] : [];
  return consent === 'yes' ? [] : [{ field: 'consent', sentence: FAULTS.consent }];
};

const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
const TOWN_DIGITS = 9;

/** As the registration takes it. Whoever stays unnamed and leaves no telephone leaves nothing of themselves. */
export const registrationOf = (form: ReportForm): PublicRegisterDto => {
  const { village, occurrence, narrative, wish, who, name, phone, secret, prior, consent } = form;
  const place =
    village.length > TOWN_DIGITS
      ? { villageCode: village, townCode: village.slice(0, TOWN_DIGITS) }
      : { townCode: orNothing(village) };
  const isNamed = who === 'named';
  return withoutNothing({
    ...place,
    consent: consent === 'yes',
    occurrence: OCCURRENCES.find((each): each is Occurrence => each === occurrence),
    narrative,
    remedySought: orNothing(wish),
    repeatOf: orNothing(prior),
    complainant: withoutNothing({
      anonymous: !isNamed,
      name: isNamed ? orNothing(name) : undefined,
      phone: orNothing(phone),
      replyChannel: orNothing(phone) === undefined ? ('ONLINE' as const) : ('PHONE' as const),
      confidentiality: secret === 'yes' ? ('CONFIDENTIAL' as const) : undefined,
    }),
  });
};

const withoutNothing = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
