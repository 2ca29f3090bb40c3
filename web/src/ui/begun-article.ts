import type { GuidanceDraftDto } from '../api/schema.js';

/** What a new article of the guidance begins with; handed along with the address, never in it. */
export type BegunArticle = { article: Pick<GuidanceDraftDto, 'answer' | 'stage' | 'codes' | 'fromCaseId'> };
