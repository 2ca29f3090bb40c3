import { Inject, Injectable } from '@nestjs/common';
import { TaxonomyService } from '../../elections/taxonomy.service.js';
import { visibleTo } from '../../cases/permissions/visibility.js';
import { VaultService } from '../../identity/vault.service.js';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { BadRequest, NotFound, Refused } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { refusal } from '../../kernel/rule.js';
import { dayOf, instant } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import { Reader, UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { GuidanceDraftDto, PublishDraftDto } from '../dto/draft.dto.js';
import { GuidanceArticle } from '../guidance-article.entity.js';
import { GuidanceService } from '../guidance.service.js';
import { isSlug, objectionToPublish, objectionToSave } from './draft-rules.js';
import { GuidanceDraft } from './guidance-draft.entity.js';

export type DraftView = Omit<GuidanceDraft, 'id' | 'districtCode' | 'fromCaseId' | 'isPublic'> & { isPublic: boolean };

/** The written guidance as it is being written: saved as a draft, published as a new version; what was cited stays as it was. */
@Injectable()
export class GuidanceDraftsService {
  constructor(
    private readonly guidance: GuidanceService,
    private readonly taxonomy: TaxonomyService,
    private readonly vault: VaultService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ districtCode }: Staff): Promise<{ items: DraftView[] }> {
    return { items: (await this.reader.find(GuidanceDraft, { districtCode }, { savedAt: 'DESC', id: 'DESC' })).map(viewOf) };
  }

  /** Throws BadRequest `guidance-draft.slug`, Refused `guidance-draft.code`, `guidance-draft.changed`. */
  save(actor: Staff, slug: string, { revision, fromCaseId, ...said }: GuidanceDraftDto): Promise<DraftView> {
    if (!isSlug(slug)) throw new BadRequest(NO_SLUG);
    const known = new Set(this.taxonomy.codes().map(({ code }) => code));
    const unknownCodes = said.codes.filter((code) => !known.has(code));
    return this.work.write(async (tx) => {
      const { districtCode } = actor;
      if (fromCaseId !== undefined) await insistOnSeeing(tx, actor, fromCaseId);
      const draft = await tx.lock(GuidanceDraft, { districtCode, slug });
      const objection = objectionToSave({ revision: draft?.revision ?? 0, writtenOver: revision, unknownCodes });
      if (objection) throw new Refused(objection);
      const at = instant(this.clock.now());
      const saved = { ...said, revision: revision + 1, savedById: actor.id, savedAt: at };
      note(tx, {
        districtCode,
        at,
        actor,
        action: 'guidance.draft',
        subject: { type: 'guidance', id: slug },
        refs: { revision: saved.revision },
      });
      if (draft) {
        const kept = { isPublic: said.isPublic ?? draft.isPublic, fromCaseId: draft.fromCaseId ?? fromCaseId ?? null };
        await tx.update(GuidanceDraft, { id: draft.id }, { ...saved, ...kept });
        return viewOf({ ...draft, ...saved, ...kept });
      }
      const latest = await latestOf(tx, districtCode, slug);
      const row: GuidanceDraft = {
        ...{ ...saved, id: newId(), districtCode, slug, basedOn: latest?.version ?? 0 },
        isPublic: said.isPublic ?? latest?.isPublic ?? false,
        fromCaseId: latest?.fromCaseId ?? fromCaseId ?? null,
      };
      await tx.insert(GuidanceDraft, row);
      return viewOf(row);
    });
  }

  /** Throws NotFound. */
  drop(actor: Staff, slug: string): Promise<void> {
    return this.work.write(async (tx) => {
      const { id, districtCode } = await held(tx, actor, slug);
      await tx.change('DELETE FROM guidance_drafts WHERE id = ?', [id]);
      const at = instant(this.clock.now());
      note(tx, { districtCode, at, actor, action: 'guidance.drop-draft', subject: { type: 'guidance', id: slug } });
    });
  }

  /** Makes the draft the next version. Throws NotFound, Refused `guidance-draft.…`. */
  publish(actor: Staff, slug: string, { revision, validFrom }: PublishDraftDto): Promise<GuidanceArticle> {
    return this.work.write(async (tx) => {
      const draft = await held(tx, actor, slug);
      const { districtCode, basedOn, title, stage, codes, question, answer, clause, keywords, isPublic, fromCaseId } = draft;
      const at = instant(this.clock.now());
      const from = validFrom ?? dayOf(at);
      const latest = await latestOf(tx, districtCode, slug);
      const objection = objectionToPublish({
        revision: draft.revision,
        read: revision,
        basedOn,
        latest: latest?.version ?? 0,
        validFrom: from,
        latestFrom: latest?.validFrom ?? null,
        today: dayOf(at),
      });
      if (objection) throw new Refused(objection);
      if (isPublic && fromCaseId !== null)
        await this.insistOnNoName(tx, fromCaseId, [title, question, answer, clause, ...keywords]);
      const said = {
        ...{ districtCode, slug, title, stage, codes, question, answer, clause, keywords },
        ...{ validFrom: from, isPublic, fromCaseId },
      };
      const article = await this.guidance.addArticle(tx, said, at);
      await tx.change('DELETE FROM guidance_drafts WHERE id = ?', [draft.id]);
      const subject = { type: 'guidance', id: slug };
      note(tx, {
        districtCode,
        at,
        actor,
        action: 'guidance.publish',
        subject,
        refs: { version: article.version, validFrom: from },
      });
      return article;
    });
  }

  /** What the public reads shows nobody who complained (R20). */
  private async insistOnNoName(tx: Tx, caseId: string, texts: readonly string[]): Promise<void> {
    for (const { id } of await tx.sql<{ id: string }>(SAME_MATTER, [caseId, caseId, caseId]))
      if ((await this.vault.shownIn(tx, id, texts)).length > 0) throw new Refused(NAMES_COMPLAINANT);
  }
}

/** The case and all that are handled with it: each has a complainant of its own. */
const SAME_MATTER = `SELECT id FROM cases WHERE id = ? OR parent_id = ?
  OR (SELECT parent_id FROM cases WHERE id = ?) IN (id, parent_id) ORDER BY id`;

const insistOnSeeing = async (tx: Tx, actor: Staff, caseId: string): Promise<void> => {
  const { sql, params } = visibleTo(actor);
  const rows = await tx.sql(`SELECT c.id FROM cases c WHERE c.district_code = ? AND c.id = ? AND ${sql}`, [
    actor.districtCode,
    caseId,
    ...params,
  ]);
  if (rows.length === 0) throw new NotFound();
};

const held = async (tx: Tx, { districtCode }: Staff, slug: string): Promise<GuidanceDraft> => {
  const draft = isSlug(slug) ? await tx.lock(GuidanceDraft, { districtCode, slug }) : undefined;
  if (!draft) throw new NotFound();
  return draft;
};

const latestOf = async (tx: Tx, districtCode: string, slug: string): Promise<GuidanceArticle | undefined> =>
  (await tx.find(GuidanceArticle, { districtCode, slug }, { version: 'DESC' }, 1))[0];

const viewOf = ({ id: _id, districtCode: _district, fromCaseId: _case, isPublic, ...draft }: GuidanceDraft): DraftView => ({
  ...draft,
  isPublic: isPublic === true,
});

const NO_SLUG = refusal(
  'guidance-draft.slug',
  '文章代号只能用小写字母、数字和连字符，最多 60 个。',
  'An article is called by small letters, digits and hyphens, at most 60.',
);

const NAMES_COMPLAINANT = refusal(
  'guidance-draft.names-complainant',
  '文章源自一件诉求，其中有诉求人的姓名、电话、证件号、住址或邮箱，不能向公众发布；请改写，或不勾选“向公众公开”。',
  'It began with a complaint, and the complainant’s name, telephone, number, address or e-mail stands in it. Rewrite it, or leave it for the desk alone.',
);
