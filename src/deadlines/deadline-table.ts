import { loadYaml } from '../platform/config/yaml-file.js';
import type { ClockName } from './clock-names.js';
import type { ClockSpec, Column } from './clock-spec.js';
import { DeadlineFile, type ClockEntry, type LimitColumns } from './deadline-file.js';
import { parseLimit, type Limit } from './limit.js';

/** The table of limits in force (config/deadlines.yaml), read once at start. */
export class DeadlineTable {
  private readonly specs: ReadonlyMap<ClockName, ClockSpec>;
  private readonly outers: ReadonlySet<ClockName>;

  constructor(file: DeadlineFile) {
    this.specs = new Map(file.clocks.map((entry) => [entry.clock, specOf(entry)]));
    this.outers = new Set([...this.specs.values()].flatMap(({ outer }) => outer ?? []));
  }

  /** Throws RangeError for a clock that the file leaves out; a validated file leaves none out. */
  specOf(clock: ClockName): ClockSpec {
    const spec = this.specs.get(clock);
    if (!spec) throw new RangeError(`No limits for the clock ${clock}`);
    return spec;
  }

  /** Whether other clocks have this one's due as their outer limit. */
  isOuter(clock: ClockName): boolean {
    return this.outers.has(clock);
  }

  clocksWith(property: (spec: ClockSpec) => boolean): ClockName[] {
    return [...this.specs.values()].filter(property).map(({ clock }) => clock);
  }
}

/** Throws ConfigError with file, line and reason; wrong limits must not start. */
export const readDeadlineTable = (file = 'config/deadlines.yaml'): DeadlineTable =>
  new DeadlineTable(loadYaml(file, DeadlineFile));

const specOf = (entry: ClockEntry): ClockSpec => ({
  clock: entry.clock,
  ruleId: entry.rule,
  anchor: entry.anchor,
  side: entry.side,
  legal: entry.kind === 'legal',
  needs: entry.needs,
  bounded: entry.bounded ?? false,
  legalLimit: entry.legalLimit === undefined ? null : limitOf(entry.legalLimit),
  outer: entry.outer ?? null,
  limits: columnsOf(entry.limits),
  letter: entry.letter ? columnsOf(entry.letter) : null,
});

const columnsOf = ({ normal, severity3, severity4OrKey, polling }: LimitColumns): Record<Column, Limit> => ({
  normal: limitOf(normal),
  severity3: limitOf(severity3),
  severity4OrKey: limitOf(severity4OrKey),
  polling: limitOf(polling),
});

const limitOf = (text: string): Limit => {
  const limit = parseLimit(text);
  if (!limit) throw new RangeError(`"${text}" is not a limit`);
  return limit;
};
