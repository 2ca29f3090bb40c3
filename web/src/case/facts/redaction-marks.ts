/** One place of the text that is hidden or could be; places count UTF-16 code units. */
export type Mark = { start: number; end: number; kind: string; mask: string; isHidden: boolean };

export type Piece = { text: string; mark: Mark | null; start: number };

/** The text in pieces, each mark its own. Pure. */
export const piecesOf = (text: string, marks: readonly Mark[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of inOrder(marks)) {
    if (mark.start < at) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), mark: null, start: at });
    pieces.push({ text: text.slice(mark.start, mark.end), mark, start: mark.start });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null, start: at });
  return pieces;
};

const inOrder = (marks: readonly Mark[]): Mark[] =>
  marks.toSorted((one, other) => one.start - other.start || other.end - one.end);

/** What the town will read. Pure. */
export const redactedText = (text: string, marks: readonly Mark[]): string =>
  piecesOf(
    text,
    marks.filter(({ isHidden }) => isHidden),
  )
    .map(({ text: words, mark }) => mark?.mask ?? words)
    .join('');

/** A place marked by hand takes the place of whatever it touches. Pure. */
export const withMark = (marks: readonly Mark[], added: Mark): Mark[] =>
  inOrder([...marks.filter(({ start, end }) => end <= added.start || start >= added.end), added]);

/** Hidden becomes shown, and back. Pure. */
export const toggled = (marks: readonly Mark[], start: number): Mark[] =>
  marks.map((mark) => (mark.start === start ? { ...mark, isHidden: !mark.isHidden } : mark));
