import { Inject, Injectable } from '@nestjs/common';
import { TaxonomyService } from '../elections/taxonomy.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Citizen } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { refusal, type Sentence } from '../kernel/rule.js';
import { instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { CredentialsDto } from './dto/credentials.dto.js';
import type { StatusDto } from './dto/status.dto.js';
import { presentStatus } from './present-status.js';
import { ReceiptsService } from './receipts.service.js';
import { readStatus } from './status-row.js';

/** Code of the one answer to a wrong number and a wrong code. */
export const NOT_FOUND = 'status.not-found';

type Term = { code: string; zh: string; en: string };
const sentences = (terms: readonly Term[]): ReadonlyMap<string, Sentence> =>
  new Map(terms.map(({ code, zh, en }) => [code, { zh, en }]));

/** What a complainant may know by number and query code. */
@Injectable()
export class StatusService {
  private readonly findings: ReadonlyMap<string, Sentence>;
  private readonly actions: ReadonlyMap<string, Sentence>;

  constructor(
    private readonly reader: Reader,
    private readonly vault: VaultService,
    private readonly people: PeopleService,
    private readonly receipts: ReceiptsService,
    taxonomy: TaxonomyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.findings = sentences(taxonomy.findings());
    this.actions = sentences(taxonomy.actions());
  }

  /** Who holds number and code is that case's complainant. Throws NotFound `status.not-found`, alike for a wrong number and a wrong code. */
  async prove({ number, code }: CredentialsDto): Promise<Citizen> {
    const caseId = await this.vault.matches(this.reader, number, code);
    const [row] = await this.reader.sql<{ district_code: string }>('SELECT district_code FROM cases WHERE id = ?', [
      caseId ?? '',
    ]);
    if (caseId === undefined || !row) throw notFound();
    return { kind: 'citizen', caseId, districtCode: row.district_code };
  }

  /** The status; the first look at it proves that the receipt arrived. Throws NotFound `status.not-found`. */
  async status({ number, code }: CredentialsDto): Promise<StatusDto> {
    const caseId = await this.vault.matches(this.reader, number, code);
    const row = caseId === undefined ? undefined : await readStatus(this.reader, caseId);
    if (!row) throw notFound();
    if (row.notices.some(({ kind, served_at }) => kind === 'RECEIPT' && served_at === null))
      await this.receipts.markServed(row.id);
    const roster = await this.people.roster(row.district_code);
    const words = {
      group: (id: string | null) => (id === null ? null : (roster.group(id)?.name ?? null)),
      finding: (kind: string) => this.findings.get(kind) ?? null,
      action: (actionCode: string) => this.actions.get(actionCode) ?? null,
    };
    return presentStatus(row, words, instant(this.clock.now()));
  }
}

/** The one answer to whatever does not match. */
export const notFound = (): NotFound =>
  new NotFound(
    refusal(
      NOT_FOUND,
      '编号或查询码不对，请核对后再试；遗失查询码可到登记处更换。',
      'Number and code do not match; check both. A lost code can be replaced at the desk.',
    ),
  );
