import type { ChoiceField, Field, ManyField, PickField, TextField } from './field-types.js';

/** Words of the field definitions, so that a form reads like its paper. `max` is the server's. */
export const long = (max = 5000): TextField => ({ kind: 'long', max });
export const text = (max = 200): TextField => ({ kind: 'text', max });
export const must = <F extends Field>(field: F): F & { required: true } => ({ ...field, required: true });
export const choice = <const V extends string>(words: string, options: readonly V[]): ChoiceField<V> => ({
  kind: 'choice',
  words,
  options,
});
export const pick = (kind: PickField['kind'], of?: PickField['of']): PickField => (of ? { kind, of } : { kind });
export const many = (kind: 'staffs' | 'evidences' | 'allegations' | 'texts', of?: PickField['of']): ManyField =>
  of ? { kind, of } : { kind };
export const choices = (words: string, options: readonly string[]): ManyField => ({ kind: 'choices', words, options });

export const STAGES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const;
export const ACTIONS = [
  'A01',
  'A02',
  'A03',
  'A04',
  'A05',
  'A06',
  'A07',
  'A08',
  'A09',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
] as const;
/** Actions that run a stage of the election again name it. */
export const RERUNS: readonly unknown[] = ['A05', 'A06', 'A07'];

/** One corrective action as it is ordered. */
export const ORDER = {
  code: { ...must(choice('action', ACTIONS)) },
  what: must(long()),
  allegationIds: many('allegations'),
  rerunStage: { ...choice('stage', STAGES), when: ({ code }: Readonly<Record<string, unknown>>) => RERUNS.includes(code) },
  ownerName: must(text()),
  ownerStaffId: pick('staff'),
  ownerGroupId: pick('group'),
  dueOn: must({ kind: 'day' as const }),
  checkerId: must(pick('staff', 'checkers')),
};
