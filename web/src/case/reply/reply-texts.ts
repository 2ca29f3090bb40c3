import type { ReplyDraftView } from '../../api/schema.js';
import type { Texts } from '../acts/merge-texts.js';

type Draft = NonNullable<ReplyDraftView['draft']>;
export type Opinion = Draft['points'][number]['opinion'];
export type Written = { text: string; points: readonly { allegationId: string; opinion: Opinion; text: string }[] };

export const NOTHING: Written = { text: '', points: [] };

/** Every paragraph by name, so that two drafts can be laid side by side: `text`, and each point's words and opinion. */
export const textsOf = ({ text, points }: Written): Texts => ({
  text,
  ...Object.fromEntries(
    points.flatMap((point) => [
      [point.allegationId, point.text] as const,
      [`opinion ${point.allegationId}`, point.opinion ?? ''] as const,
    ]),
  ),
});

/** The reply that is made of such paragraphs. */
export const writtenOf = (texts: Texts, allegationIds: readonly string[]): Written => ({
  text: texts['text'] ?? '',
  points: allegationIds.map((allegationId) => ({
    allegationId,
    opinion: (texts[`opinion ${allegationId}`] || null) as Opinion,
    text: texts[allegationId] ?? '',
  })),
});
