import type { paths } from '../../api/schema.js';

/** Every path below a case. */
export type CasePath = Extract<keyof paths, `/api/cases/{id}/${string}`>;

type Post<P extends CasePath> = paths[P] extends { post: infer Operation } ? Operation : never;

/** What the server takes there; nothing where a press of the button says it all. */
export type BodyOf<P extends CasePath> =
  Post<P> extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : object;

/** Shown only while this holds: of what is typed, and of the case. */
export type Shown = (values: Values, facts: FieldFacts) => boolean;
export type Values = Readonly<Record<string, unknown>>;

/** What a condition may look at: words of the server about this case, nothing that would be a rule of ours. */
export type FieldFacts = {
  missing: readonly string[];
  targets: readonly string[];
  state: string;
  channel?: string | undefined;
  isTown: boolean;
  /** To whom the notice goes that is handed over. */
  recipient?: string | undefined;
};

type Common = {
  required?: boolean;
  when?: Shown;
  /** Message key below `field.`, where the name alone says too little. */ label?: string;
  hint?: string;
};

export type TextField = Common & { kind: 'text' | 'long'; max: number };
export type DayField = Common & { kind: 'day' | 'instant' };
export type ChoiceField<V extends string = string> = Common & {
  kind: 'choice';
  options: readonly V[];
  /** Whose words: `word.<words>.<option>`, or a list of the taxonomy. */
  words: string;
  /** Only those that the server named as targets. */
  isTargeted?: boolean;
  /** Those that the server would refuse of this case are not offered. */
  isOffered?: (option: string, facts: FieldFacts) => boolean;
};
/** Ids that are picked from what the server knows. */
export type PickField = Common & {
  kind: 'staff' | 'group' | 'evidence' | 'allegation' | 'code' | 'ground' | 'article' | 'case' | 'place' | 'village' | 'town';
  /** Which of them to offer first or at all. */
  of?: 'guidance' | 'assigned' | 'checkers' | 'targets' | 'uncoded';
};
export type FlagField = Common & { kind: 'flag' | 'declaration' };
export type NumberField = Common & { kind: 'number'; min: number; max: number };
export type ManyField = Common & {
  kind: 'staffs' | 'evidences' | 'allegations' | 'texts' | 'choices';
  options?: readonly string[];
  words?: string;
  of?: PickField['of'];
};
export type ListField = Common & { kind: 'list'; fields: Fields; atLeast?: number };
export type PartField = Common & { kind: 'part'; fields: Fields };

export type Field = TextField | DayField | ChoiceField | PickField | FlagField | NumberField | ManyField | ListField | PartField;
/** In the order in which they are asked. */
export type Fields = Readonly<Record<string, Field>>;

/** Which kinds fit a value of the API. */
type FieldFor<V> = [V] extends [boolean]
  ? FlagField
  : [V] extends [number]
    ? NumberField
    : [V] extends [readonly (infer Item)[]]
      ? [Item] extends [string]
        ? ManyField
        : ListField & { fields: FieldsOf<Item> }
      : string extends V
        ? TextField | DayField | PickField | ChoiceField
        : [V] extends [string]
          ? ChoiceField<V & string>
          : PartField & { fields: FieldsOf<V> };

type Must<B, K extends keyof B> = object extends Pick<B, K> ? unknown : { required: true };

/** One field for everything that the server takes, or a plain `null` where the screen leaves it out; forgetting one does not compile. */
export type FieldsOf<B> = {
  [K in Exclude<keyof B, 'version'>]-?: (FieldFor<NonNullable<B[K]>> & Must<B, K>) | (object extends Pick<B, K> ? null : never);
};
