/** A point of the complaint that the case itself answers. */
export type OwedPoint = { id: string; ordinal: number };
export type WrittenPoint = { allegationId: string; opinion?: string | null | undefined; text?: string | undefined };

export type Gap = { where: string; ordinal: number | null; kind: 'opinion' | 'text' | 'empty' | 'short'; phrase?: string };

/** Ten characters without marks and spaces; fewer say nothing. The server's own measure decides. */
const SHORTEST = 10;

/** Phrases that stand in for an answer. A hint while writing, no rule: what may be signed the server says. */
const EMPTY_PHRASES = [
  '已转相关部门',
  '已转有关部门',
  '已交办',
  '正在办理',
  '正在处理',
  '正在研究',
  '高度重视',
  '依法依规处理',
  '按照有关规定',
  '按相关规定',
  '进一步加强',
  '情况已知悉',
  '将认真研究',
  '感谢您的来电',
  '感谢您的理解',
  '如有疑问请咨询',
];

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** Phrases of this kind in the text, in their order. */
export const emptyPhrasesIn = (text: string): string[] => EMPTY_PHRASES.filter((phrase) => text.includes(phrase));

/** A paragraph of which such phrases are the most. */
const isMostlyEmpty = (text: string): boolean => {
  const said = emptyPhrasesIn(text).reduce((rest, phrase) => rest.replaceAll(phrase, ''), text);
  return bare(text).length > 0 && bare(said).length < SHORTEST;
};

const gapsOfText = (where: string, ordinal: number | null, text: string): Gap[] => {
  if (text.trim() === '') return [{ where, ordinal, kind: 'text' }];
  const gaps: Gap[] = emptyPhrasesIn(text).map((phrase) => ({ where, ordinal, kind: 'empty', phrase }));
  if ([...bare(text)].length < SHORTEST || isMostlyEmpty(text)) gaps.push({ where, ordinal, kind: 'short' });
  return gaps;
};

/** What is still missing or says nothing, in the order of the points, the body of the reply last. Pure. */
export const gapsIn = (owed: readonly OwedPoint[], points: readonly WrittenPoint[], text: string): Gap[] => [
  ...owed.flatMap(({ id, ordinal }): Gap[] => {
    const point = points.find(({ allegationId }) => allegationId === id);
    const opinion: Gap[] = point?.opinion ? [] : [{ where: id, ordinal, kind: 'opinion' }];
    return [...opinion, ...gapsOfText(id, ordinal, point?.text ?? '')];
  }),
  ...gapsOfText('text', null, text),
];

/** How many of the points have an opinion and words. */
export const coverageOf = (owed: readonly OwedPoint[], points: readonly WrittenPoint[]): { answered: number; owed: number } => ({
  answered: owed.filter(({ id }) => points.some((p) => p.allegationId === id && p.opinion && (p.text ?? '').trim() !== ''))
    .length,
  owed: owed.length,
});
