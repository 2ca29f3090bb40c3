import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Problem } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { apart } from '../platform/database/accountable.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { HealthWarnings, type HealthWarning } from '../platform/health/health-warnings.js';
import { freshFor } from '../platform/metrics/fresh-for.js';
import { SealBroken } from '../platform/crypto/sealed-text.js';
import { FileMissing } from '../platform/files/file-store.js';
import { VIRUS_SCANNER, type Verdict, type VirusScanner } from '../platform/files/virus-scanner.js';
import { EvidenceItem } from './evidence-item.entity.js';
import { EvidenceService } from './evidence.service.js';
import { fileMayLeave } from './scan-rules.js';

const FRESH_MS = 10_000;

/** Scans what lies in the store unscanned: on its own, and when somebody asks for it. */
@Injectable()
export class EvidenceScansService implements OnModuleInit {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly warnings: HealthWarnings,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner,
  ) {}

  onModuleInit(): void {
    const signs = freshFor(FRESH_MS, () => this.signs());
    this.warnings.watch(signs);
  }

  /** Scans the item if it has to be; throws Problem 422 `evidence.infected` or 503 `evidence.not-scanned` when it may not leave. */
  async insistOnClean(caseId: string, id: string): Promise<void> {
    const item = await this.reader.findOne(EvidenceItem, { caseId, id });
    if (!item) return;
    const hasScanner = this.scanner.isOn;
    const isOpen = item.scan === null || item.scan === 'pending';
    const scan = hasScanner && isOpen ? await this.scan(item) : item.scan;
    const objection = fileMayLeave({ scan, hasScanner });
    if (objection) throw new Problem(scan === 'infected' ? 422 : 503, objection);
  }

  /** All that waits, the oldest first; ends as soon as the scanner is away. */
  async scanPending(): Promise<void> {
    if (!this.scanner.isOn || !(await this.scanner.isReachable())) return;
    for (const item of await this.reader.find(EvidenceItem, { scan: 'pending' }, { addedAt: 'ASC' })) {
      if (item.wrappedKey === null) continue;
      if ((await this.scan(item)) === 'pending' && !(await this.scanner.isReachable())) return;
    }
  }

  private async scan(item: EvidenceItem): Promise<EvidenceItem['scan']> {
    const verdict = await this.verdictOn(item);
    const scan = verdict === 'unknown' ? 'pending' : verdict;
    const { id, caseId } = item;
    // The scanner's finding, not the act of whoever happened to ask for the file.
    if (scan !== item.scan) await apart(() => this.work.write((tx) => tx.update(EvidenceItem, { id, caseId }, { scan })));
    return scan;
  }

  /** A file that is lost or damaged has no verdict, and keeps none of the others waiting. */
  private async verdictOn({ caseId, id }: EvidenceItem): Promise<Verdict> {
    const scan = this.scanner.begin();
    try {
      const { stream } = await this.evidence.open(this.reader, caseId, id);
      for await (const piece of stream) await scan.write(piece as Buffer);
      return await scan.verdict();
    } catch (error) {
      if (error instanceof FileMissing || error instanceof SealBroken) return 'unknown';
      throw error;
    } finally {
      scan.abandon();
    }
  }

  private async signs(): Promise<HealthWarning[]> {
    const infected = await this.reader.find(EvidenceItem, { scan: 'infected' }, {}, 1);
    const isAway = !(await this.scanner.isReachable());
    return [...(isAway ? [SCANNER_AWAY] : []), ...(infected.length > 0 ? [INFECTED_KEPT] : [])];
  }
}

const SCANNER_AWAY = refusal(
  'scanner.away',
  '病毒扫描服务没有应答：新材料照常保存，但扫描前不能查看；请检查 clamd 与 CLAMAV_URL。',
  'The virus scanner does not answer: new evidence is kept, but nobody can open it before it is scanned; look at clamd and CLAMAV_URL.',
);
const INFECTED_KEPT = refusal(
  'evidence.infected-kept',
  '有已保存的材料后来被查出病毒，已封存、不再提供。',
  'Evidence that was kept has since been found infected; it stays sealed and is not handed out.',
);
