/** A sentence in both languages of the house. */
export type Sentence = { zh: string; en: string };

export const both = (zh: string, en: string): Sentence => ({ zh, en });

/** Why something is not allowed: a stable code and a sentence a person can act on. */
export type Refusal = { code: string; message: Sentence };

/** A rule looks at plain facts and answers with a reason, or with nothing when it has no objection. */
export type Rule<Facts> = (facts: Facts) => Refusal | undefined;

export const refusal = (code: string, zh: string, en: string): Refusal => ({ code, message: { zh, en } });

/** The first objection that any of the rules raises, in their order. */
export const firstObjection =
  <Facts>(rules: readonly Rule<Facts>[]): Rule<Facts> =>
  (facts) => {
    for (const rule of rules) {
      const objection = rule(facts);
      if (objection) return objection;
    }
    return undefined;
  };
