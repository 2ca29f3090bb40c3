import { Injectable } from '@nestjs/common';
import { STAGES } from '../elections/stages.js';
import { NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { dayOf, type Day, type Instant } from '../kernel/time.js';
import { Reader, type Tx } from '../platform/database/unit-of-work.js';
import { ShortMemory } from '../regions/short-memory.js';
import { GuidanceArticle } from './guidance-article.entity.js';
import { answeringArticles, type AnsweringArticle, type Told } from './answering-rules.js';
import { matchingArticles, searchableArticle, type ArticleFilter, type SearchableArticle } from './search-rules.js';

/** An article as it is written; `validFrom` is the day from which it is said. */
export type NewArticle = Pick<
  GuidanceArticle,
  'districtCode' | 'slug' | 'title' | 'stage' | 'codes' | 'question' | 'answer' | 'clause' | 'keywords' | 'validFrom'
> &
  Partial<Pick<GuidanceArticle, 'isPublic' | 'fromCaseId'>>;

/** `isInForce`: what is said today. */
export type ArticleVersion = Omit<GuidanceArticle, 'id' | 'districtCode' | 'fromCaseId' | 'isPublic'> & {
  isPublic: boolean;
  isInForce: boolean;
};

const SAID = ['title', 'stage', 'codes', 'question', 'answer', 'clause', 'keywords', 'validFrom'] as const;

/** The written guidance of a district. Reads come from memory, at most 5 s behind another process. */
@Injectable()
export class GuidanceService {
  private readonly corpora = new ShortMemory<readonly SearchableArticle[]>((district) => this.load(district));

  constructor(private readonly reader: Reader) {}

  /** Adds an article, or a new version of it; one that says the same as the latest version changes nothing. Answers the latest version. */
  async addArticle(tx: Tx, article: NewArticle, at: Instant): Promise<GuidanceArticle> {
    const { districtCode, slug } = article;
    const [latest] = await tx.find(GuidanceArticle, { districtCode, slug }, { version: 'DESC' }, 1);
    if (latest && saysTheSame(latest, article)) return latest;
    const { isPublic = false, fromCaseId = latest?.fromCaseId ?? null } = article;
    const row: GuidanceArticle = {
      ...article,
      isPublic,
      fromCaseId,
      id: newId(),
      version: (latest?.version ?? 0) + 1,
      addedAt: at,
    };
    await tx.insert(GuidanceArticle, row);
    tx.afterCommit(() => this.corpora.forget(districtCode));
    return row;
  }

  /**
   * What began with this case's explanation is no longer said to the public: the explanation itself was taken down, and why it was may hold for
   * the article too. Each gets a version that only the office reads, for somebody to look at. Answers the slugs.
   */
  async unpublishFrom(tx: Tx, districtCode: string, caseId: string, at: Instant): Promise<string[]> {
    const articles = await tx.find(GuidanceArticle, { districtCode, fromCaseId: caseId }, { slug: 'ASC', version: 'ASC' });
    const latest = [...new Map(articles.map((article) => [article.slug, article])).values()];
    const shown = latest.filter(({ isPublic }) => isPublic);
    const today = dayOf(at);
    for (const article of shown) await this.addArticle(tx, { ...article, isPublic: false, validFrom: today }, at);
    return shown.map(({ slug }) => slug);
  }

  /** What is in force on the day, best match first; two Chinese characters are enough for `q`. */
  async search(districtCode: string, day: Day, filter: ArticleFilter): Promise<GuidanceArticle[]> {
    return matchingArticles(inForce(await this.corpora.get(districtCode), day), filter);
  }

  /** What may answer a question as it is told, the likeliest first. */
  async answering(districtCode: string, day: Day, told: Told): Promise<AnsweringArticle[]> {
    return answeringArticles(
      inForce(await this.corpora.get(districtCode), day).map(({ article }) => article),
      told,
    );
  }

  /** What the public is told on the day, in the order of the stages. */
  async publicity(districtCode: string, day: Day): Promise<GuidanceArticle[]> {
    const articles = inForce(await this.corpora.get(districtCode), day).map(({ article }) => article);
    return articles.filter(({ isPublic }) => isPublic).toSorted((one, other) => placeOf(one) - placeOf(other));
  }

  /** The version in force on the day. Throws NotFound. */
  async article(districtCode: string, slug: string, day: Day): Promise<GuidanceArticle> {
    const found = inForce(await this.corpora.get(districtCode), day).find(({ article }) => article.slug === slug);
    if (!found) throw new NotFound();
    return found.article;
  }

  /** Every version, the latest first. Throws NotFound. */
  async versions(districtCode: string, slug: string, day: Day): Promise<ArticleVersion[]> {
    const articles = (await this.corpora.get(districtCode)).map(({ article }) => article).filter((each) => each.slug === slug);
    if (articles.length === 0) throw new NotFound();
    const inForceNow = articles.findLast(({ validFrom }) => validFrom <= day);
    return articles.toReversed().map(({ id: _id, districtCode: _district, fromCaseId: _case, isPublic, ...version }) => ({
      ...version,
      isPublic: isPublic === true,
      isInForce: version.version === inForceNow?.version,
    }));
  }

  /** The latest version, in force or not. */
  async find(districtCode: string, slug: string): Promise<GuidanceArticle | undefined> {
    const versions = (await this.corpora.get(districtCode)).filter(({ article }) => article.slug === slug);
    return versions.at(-1)?.article;
  }

  private async load(districtCode: string): Promise<readonly SearchableArticle[]> {
    const rows = await this.reader.find(GuidanceArticle, { districtCode }, { slug: 'ASC', version: 'ASC' });
    return rows.map(searchableArticle);
  }
}

/** What holds in every stage comes first. */
const placeOf = ({ stage }: GuidanceArticle): number => (stage === 'ALL' ? -1 : STAGES.indexOf(stage));

/** Of each article the latest version that is valid by then. */
const inForce = (corpus: readonly SearchableArticle[], day: Day): SearchableArticle[] => {
  const bySlug = new Map<string, SearchableArticle>();
  for (const each of corpus) if (each.article.validFrom <= day) bySlug.set(each.article.slug, each);
  return [...bySlug.values()];
};

const saysTheSame = (one: NewArticle, other: NewArticle): boolean =>
  (one.isPublic ?? false) === (other.isPublic ?? false) &&
  SAID.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
