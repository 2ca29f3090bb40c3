import { Injectable } from '@nestjs/common';
import { isOpen } from '../cases/case-facts.js';
import { CasesService } from '../cases/cases.service.js';
import { UrgentReport } from '../cases/entities/urgent-report.entity.js';
import { maskedWords } from '../cases/masked-words.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { UrgentReportDto } from './dto/urgent-report.dto.js';
import { objectionToUrgentReport } from './urgent-report-rules.js';

/** Reports of grave and urgent matters (R19): a first one, further ones, a last one. */
@Injectable()
export class UrgentReportsService {
  constructor(
    private readonly cases: CasesService,
    private readonly vault: VaultService,
  ) {}

  /** Adds a report; earlier ones stand. Throws NotFound, NotYourRole, Refused `urgent-report.…`. */
  report(actor: Staff, caseId: string, input: UrgentReportDto): Promise<UrgentReport> {
    return this.cases.act(actor, caseId, 'urgentReport', async (open) => {
      const { tx, file, at } = open;
      const { since, nextReportAt = null } = input;
      const objection = objectionToUrgentReport({ isOpenCase: isOpen(file), since, nextReportAt, now: at });
      if (objection) throw new Refused(objection);
      const masked = (text: string): Promise<string> => maskedWords(this.vault, tx, file, text);
      const report: UrgentReport = {
        id: newId(),
        caseId,
        districtCode: file.kase.districtCode,
        ordinal: file.urgentReports.length + 1,
        what: await masked(input.what),
        place: await masked(input.place),
        people: await masked(input.people),
        since,
        measures: await masked(input.measures),
        risk: await masked(input.risk),
        nextReportAt,
        reportedById: actor.id,
        reportedAt: at,
      };
      await tx.insert(UrgentReport, report);
      file.urgentReports.push(report);
      await this.cases.record(open, 'urgentReport', actor, {
        particulars: { reportId: report.id, ordinal: report.ordinal, nextReportAt },
      });
      return report;
    });
  }
}
