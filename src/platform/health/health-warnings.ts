import { Injectable } from '@nestjs/common';
import type { Refusal } from '../../kernel/rule.js';

/** Something an operator should see to, with a stable code. It names no person, no case and no place. */
export type HealthWarning = Refusal;

/** Looks and answers what to warn of now, nothing when all is well. Cheap: probes ask every few seconds. */
export type WarningSource = () => Promise<readonly HealthWarning[]>;

/** A source that has not answered by then (ms) is left out. */
const PATIENCE = 2_000;

/**
 * What stands beside readiness and never changes it. A room registers its source once, in `onModuleInit`:
 * ```ts
 * warnings.watch(async () => (isMissing ? [refusal('calendar.no-data', '缺少…', 'There is no …')] : []));
 * ```
 */
@Injectable()
export class HealthWarnings {
  private readonly sources: WarningSource[] = [];

  watch(source: WarningSource): void {
    this.sources.push(source);
  }

  /** All warnings of now. A source that fails or is too slow is left out: the part it looks at speaks for itself in readiness. */
  async now(): Promise<HealthWarning[]> {
    const answers = await Promise.all(this.sources.map((source) => answered(source)));
    return answers.flat();
  }
}

const answered = async (source: WarningSource): Promise<readonly HealthWarning[]> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<readonly HealthWarning[]>((resolve) => {
    timer = setTimeout(() => resolve([]), PATIENCE);
  });
  try {
    return await Promise.race([source(), tooLate]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
};
