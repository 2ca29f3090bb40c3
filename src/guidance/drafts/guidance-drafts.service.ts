import { Inject, Injectable } from '@nestjs/common';
import { TaxonomyService } from '../../elections/taxonomy.service.js';
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

export type DraftView = Omit<GuidanceDraft, 'id' | 'districtCode'>;

/** The written guidance as it is being written: saved as a draft, published as a new version; what was cited stays as it was. */
@Injectable()
export class GuidanceDraftsService {
  constructor(
    private readonly guidance: GuidanceService,
    private readonly taxonomy: TaxonomyService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ districtCode }: Staff): Promise<{ items: DraftView[] }> {
    return { items: (await this.reader.find(GuidanceDraft, { districtCode }, { savedAt: 'DESC', id: 'DESC' })).map(viewOf) };
  }

  /** Throws BadRequest `guidance-draft.slug`, Refused `guidance-draft.code`, `guidance-draft.changed`. */
  save(actor: Staff, slug: string, { revision, ...said }: GuidanceDraftDto): Promise<DraftView> {
    if (!isSlug(slug)) throw new BadRequest(NO_SLUG);
    const known = new Set(this.taxonomy.codes().map(({ code }) => code));
    const unknownCodes = said.codes.filter((code) => !known.has(code));
    return this.work.write(async (tx) => {
      const { districtCode } = actor;
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
        await tx.update(GuidanceDraft, { id: draft.id }, saved);
        return viewOf({ ...draft, ...saved });
      }
      const basedOn = (await latestOf(tx, districtCode, slug))?.version ?? 0;
      const row: GuidanceDraft = { ...saved, id: newId(), districtCode, slug, basedOn };
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
      const { districtCode, basedOn, title, stage, codes, question, answer, clause, keywords } = draft;
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
      const said = { districtCode, slug, title, stage, codes, question, answer, clause, keywords, validFrom: from };
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
}

const held = async (tx: Tx, { districtCode }: Staff, slug: string): Promise<GuidanceDraft> => {
  const draft = isSlug(slug) ? await tx.lock(GuidanceDraft, { districtCode, slug }) : undefined;
  if (!draft) throw new NotFound();
  return draft;
};

const latestOf = async (tx: Tx, districtCode: string, slug: string): Promise<GuidanceArticle | undefined> =>
  (await tx.find(GuidanceArticle, { districtCode, slug }, { version: 'DESC' }, 1))[0];

const viewOf = ({ id: _id, districtCode: _district, ...draft }: GuidanceDraft): DraftView => draft;

const NO_SLUG = refusal(
  'guidance-draft.slug',
  '文章代号只能用小写字母、数字和连字符，最多 60 个。',
  'An article is called by small letters, digits and hyphens, at most 60.',
);
