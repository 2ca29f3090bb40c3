import { Injectable } from '@nestjs/common';
import { TaxonomyService } from '../elections/taxonomy.service.js';
import { BadRequest } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { Severity } from '../cases/vocabulary.js';

/** The codes of the taxonomy as the desk enters them. */
@Injectable()
export class IntakeCodesService {
  constructor(private readonly taxonomy: TaxonomyService) {}

  /** Throws BadRequest `input.unknown-code`. */
  check(codes: readonly (string | null | undefined)[]): void {
    const unknown = codes.find((code) => code && !this.taxonomy.code(code));
    if (unknown) throw new BadRequest(unknownCode(unknown));
  }

  /** The severity given, which may only go up. Throws BadRequest `register.severity-below-taxonomy`. */
  severity(given: Severity | undefined, fromCodes: Severity): Severity {
    if (given !== undefined && given < fromCodes) throw new BadRequest(severityBelow(fromCodes));
    return given ?? fromCodes;
  }
}

const unknownCode = (code: string) =>
  refusal('input.unknown-code', `诉求分类中没有代码 ${code}。`, `The taxonomy has no code ${code}.`);

const severityBelow = (severity: Severity) =>
  refusal(
    'register.severity-below-taxonomy',
    `级别只能调高，这类诉求至少为 ${severity} 级。`,
    `The severity can only be raised; this matter is at least ${severity}.`,
  );
