import { parseArgs } from 'node:util';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

export type Options = {
  engines: readonly Engine[];
  /** Sizes of the database, in cases; none where only clocks are measured. */
  cases: readonly number[];
  /** Sizes of the database, in open clocks; none where only cases are measured. */
  clocks: readonly number[];
  /** Sizes of the database, in cases, on which the screens of the desk are opened in a browser. */
  desk: readonly number[];
  /** How many PDFs of a reply are printed. */
  forms: readonly number[];
  /** How many queued text messages are sent. */
  sms: readonly number[];
  concurrency: readonly number[];
  /** Measured time per point. */
  seconds: number;
  warmUpSeconds: number;
  /** Where databases and results go; the databases are removed at the end. */
  folder: string;
  /** Smaller everywhere, to see that it works. */
  quick: boolean;
  /** Write docs/benchmarks.md too. */
  docs: boolean;
  /** Where the server's CPU profiles go (`node --cpu-prof`). */
  profile: string | undefined;
};

export const USAGE = `npm run bench -- [--engine sqlite|postgres] [--cases 10000,100000] [--concurrency 1,16,64]
                 [--seconds 5] [--clocks 100000,1000000] [--desk 100000] [--forms 1000] [--sms 10000] [--quick] [--folder data/bench] [--docs] [--profile FOLDER]
With --cases, --clocks, --desk, --forms or --sms, only the parts that are named are measured; --desk wants Chromium.`;

/** The options are not to be understood. */
export class WrongOptions extends Error {}

/** Throws WrongOptions. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parsed(args);
  const { quick } = values;
  const isPart = [values.cases, values.clocks, values.desk, values.forms, values.sms].some((named) => named !== undefined);
  return {
    engines: enginesOf(values.engine),
    cases: sizesOf(values.cases, isPart, quick ? '1000,5000' : '10000,100000'),
    clocks: sizesOf(values.clocks, isPart, quick ? '20000' : '100000,1000000'),
    desk: sizesOf(values.desk, isPart, quick ? '1000' : '100000'),
    forms: sizesOf(values.forms, isPart, quick ? '100' : '1000'),
    sms: sizesOf(values.sms, isPart, quick ? '1000' : '10000'),
    quick,
    concurrency: numbersOf(values.concurrency ?? '1,16,64'),
    seconds: numbersOf(values.seconds ?? (quick ? '1' : '5'))[0]!,
    warmUpSeconds: quick ? 0.5 : 2,
    folder: values.folder ?? 'data/bench',
    docs: values.docs,
    profile: values.profile,
  };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        engine: { type: 'string' },
        cases: { type: 'string' },
        clocks: { type: 'string' },
        desk: { type: 'string' },
        forms: { type: 'string' },
        sms: { type: 'string' },
        concurrency: { type: 'string' },
        seconds: { type: 'string' },
        folder: { type: 'string' },
        profile: { type: 'string' },
        quick: { type: 'boolean', default: false },
        docs: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new WrongOptions(error instanceof Error ? error.message : String(error));
  }
};

/** A part that is not named is measured unless another one is. */
const sizesOf = (own: string | undefined, isPart: boolean, standard: string): number[] =>
  own === undefined && isPart ? [] : numbersOf(own ?? standard);

const enginesOf = (given: string | undefined): readonly Engine[] => {
  if (given === undefined) return ENGINES;
  const engine = ENGINES.find((each) => each === given);
  if (!engine) throw new WrongOptions(`There is no engine "${given}".`);
  return [engine];
};

const numbersOf = (list: string): number[] => {
  const numbers = list.split(',').map(Number);
  if (numbers.every((number) => number > 0)) return numbers;
  throw new WrongOptions(`"${list}" is no list of numbers.`);
};
