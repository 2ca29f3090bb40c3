import { Injectable } from '@nestjs/common';
import { CaseViewsService } from '../cases/case-views.service.js';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService } from '../cases/cases.service.js';
import { NoticeText } from '../cases/entities/notice-text.entity.js';
import { NOTICE_WORDS } from '../cases/notice-words.js';
import type { OpenCase } from '../cases/open-case.js';
import { ROLE_WORDS, STATE_WORDS } from '../cases/words.js';
import { ElectionRow } from '../elections/election.entity.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import type { VaultContents } from '../identity/vault-contents.js';
import { VaultService } from '../identity/vault.service.js';
import type { Citizen, Staff, System } from '../kernel/actor.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { showingFor, WITHHELD } from './copy-rules.js';
import { NARRATIVE, wordsIn, type DataCopy } from './data-copy.js';
import { RETAINED_KINDS } from './retention-file.js';
import { RetentionPolicy } from './retention-policy.service.js';
import { erasableFrom, type Held } from './retention-rules.js';

type Personal = Pick<DataCopy, 'person' | 'formerPersons' | 'channel' | 'withheld' | 'words'>;

/** The complainant's right to consult and copy (R59). Each copy is on record, and told on the case's public record. */
@Injectable()
export class DataCopyService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly vault: VaultService,
    private readonly evidence: EvidenceService,
    private readonly policy: RetentionPolicy,
    private readonly reader: Reader,
  ) {}

  /** By number and code; answers undefined where the proof for the identity is wrong, and then leaves nothing behind. */
  async forCitizen(citizen: Citizen, proof: string | undefined): Promise<DataCopy | undefined> {
    const level = (await this.cases.visible(this.reader, citizen, citizen.caseId)).confidentiality;
    if (proof === undefined) return this.make(citizen, citizen.caseId, async ({ file }) => masked(file, level === 'NORMAL'));
    try {
      return await this.make(citizen, citizen.caseId, async (open) => {
        const contents = await this.opened(open, citizen, '反映人凭查询码索取本人资料副本');
        if (showingFor({ level, person: contents?.person ?? null, proof }) !== 'person') throw new WrongProof();
        return personal(open.file, contents);
      });
    } catch (error) {
      if (error instanceof WrongProof) return undefined;
      throw error;
    }
  }

  /** For a visitor whose document the desk has seen, or on the console of the server. Throws NotFound, NotYourRole, BadRequest without a reason. */
  forVisitor(actor: Staff | System, caseId: string, reason: string): Promise<DataCopy> {
    return this.make(actor, caseId, async (open) => personal(open.file, await this.opened(open, actor, reason)));
  }

  private async make(
    actor: Citizen | Staff | System,
    caseId: string,
    read: (open: OpenCase) => Promise<Personal>,
  ): Promise<DataCopy> {
    const { file, at, told } = await this.cases.act(actor, caseId, 'dataCopy', async (open) => {
      const own = await read(open);
      const by = actor.kind === 'staff' ? actor.role : actor.kind;
      await this.cases.record(open, 'dataCopy', actor, { particulars: { by }, visibility: 'public' });
      return { file: open.file, at: open.at, told: own };
    });
    const { kase } = file;
    const [materials, readings, events, notices, keeping] = await Promise.all([
      this.evidence.list(this.reader, caseId),
      this.vault.readingsOf(this.reader, caseId),
      this.views.publicTimeline(caseId),
      this.noticesOf(file),
      this.keeping(file),
    ]);
    return {
      number: kase.number,
      madeAt: at,
      state: STATE_WORDS[kase.state],
      receivedAt: kase.receivedAt,
      ...told,
      notices,
      materials: materials.map(({ name, mediaType, size, sha256, addedAt, isErased }) => ({
        name,
        mediaType,
        size,
        sha256,
        addedAt,
        isErased,
      })),
      // Whose words met the complainant without opening anything is for those who answer for it.
      readings: readings
        .filter(({ metPlaces }) => metPlaces === null)
        .map(({ at: on, role, staffId }) => ({
          at: on,
          by: role ? ROLE_WORDS[role] : staffId === 'citizen' ? YOURSELF : SYSTEM,
        })),
      events: events.map(({ at: on, sentence }) => ({ at: on, sentence })),
      keeping,
      rights: [this.policy.ruleAs('R59')],
    };
  }

  private async opened(
    { tx, file, at }: OpenCase,
    actor: Citizen | Staff | System,
    reason: string,
  ): Promise<VaultContents | null> {
    const { id: caseId } = file.kase;
    return (await this.vault.isKept(tx, caseId)) ? this.vault.open(tx, { caseId, actor, reason, at }) : null;
  }

  private async noticesOf({ notices, deliveries, kase }: CaseFile): Promise<DataCopy['notices']> {
    const texts = new Map(
      (await this.reader.find(NoticeText, { caseId: kase.id })).map(({ noticeId, text }) => [noticeId, text]),
    );
    return notices.flatMap(({ id, kind, issuedAt }) => {
      const [text, delivery] = [
        texts.get(id),
        deliveries.find((each) => each.noticeId === id && each.recipient === 'complainant'),
      ];
      return text === undefined || !delivery
        ? []
        : [{ kind, title: NOTICE_WORDS[kind], issuedAt, servedAt: delivery.servedAt, text }];
    });
  }

  private async keeping({ kase }: CaseFile): Promise<DataCopy['keeping']> {
    const { districtCode, receivedAt, state, closedAt } = kase;
    const elections = await this.reader.find(ElectionRow, { districtCode }, { startsOn: 'ASC' });
    const election = elections.findLast(({ startsOn }) => startsOn <= receivedAt.slice(0, 10)) ?? elections[0];
    const held: Held = { state, closedAt, parent: null };
    return RETAINED_KINDS.map((kind) => {
      const months = this.policy.monthsOf(kind);
      const from = election ? erasableFrom(held, election.endsOn, months) : undefined;
      return { kind, months, erasableFrom: from ?? null, basis: this.policy.basisOf(kind) };
    });
  }
}

class WrongProof extends Error {}

const YOURSELF = { zh: '反映人本人', en: 'the complainant' };
const SYSTEM = { zh: '系统（寄送通知）', en: 'the application, to address a notice' };

const masked = ({ kase, allegations }: CaseFile, mayProve: boolean): Personal => ({
  person: null,
  formerPersons: [],
  channel: {},
  withheld: mayProve ? WITHHELD.proof : WITHHELD.desk,
  words: [
    { name: NARRATIVE, text: kase.workingText },
    ...(kase.remedySought ? [{ name: 'remedySought', text: kase.remedySought }] : []),
    ...allegations.map(({ ordinal, text }) => ({ name: `allegation.${ordinal}`, text })),
  ],
});

const personal = (file: CaseFile, contents: VaultContents | null): Personal =>
  contents
    ? {
        person: contents.person,
        formerPersons: contents.formerPersons ?? [],
        channel: contents.channelPrivate ?? {},
        withheld: null,
        words: wordsIn(contents),
      }
    : { ...masked(file, true), withheld: WITHHELD.erased };
