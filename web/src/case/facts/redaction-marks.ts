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

/** A place marked by hand takes the place of whatever it touches; nothing that was hidden comes out at its edges. Pure. */
export const withMark = (marks: readonly Mark[], added: Mark): Mark[] => {
  const touches = ({ start, end }: Mark): boolean => end > added.start && start < added.end;
  const hidden = marks.filter((mark) => mark.isHidden && touches(mark));
  const start = Math.min(added.start, ...hidden.map((mark) => mark.start));
  const end = Math.max(added.end, ...hidden.map((mark) => mark.end));
  return inOrder([...marks.filter((mark) => !touches(mark)), { ...added, start, end }]);
};

/** What a confirmed text hides of the working text, and where what was looked through ends. */
type Confirmed = { marks: Mark[]; upTo: number };

const MASK = /(【[^【】]{1,6}】)/u;

/**
 * The places that the confirmed text hides, so that it comes out again word for word. What was written after it lies behind `upTo`. Undefined where it is
 * no redaction of this text: somebody has written it anew. Pure.
 */
export const confirmedMarks = (text: string, confirmed: string, kindOf: (mask: string) => string): Confirmed | undefined => {
  const marks: Mark[] = [];
  let at = 0;
  let masks = '';
  for (const piece of confirmed.split(MASK)) {
    if (piece === '') continue;
    // Masks that stand in the working text itself are words of it.
    if (MASK.test(piece) && !(masks === '' && text.startsWith(piece, at))) {
      masks += piece;
      continue;
    }
    const found = masks === '' ? (text.startsWith(piece, at) ? at : -1) : text.indexOf(piece, at);
    if (found < 0) return undefined;
    if (masks !== '') marks.push({ start: at, end: found, kind: kindOf(masks), mask: masks, isHidden: true });
    masks = '';
    at = found + piece.length;
  }
  // What it ends with may hide anything up to the end.
  if (masks === '') return { marks, upTo: at };
  return {
    marks: [...marks, { start: at, end: text.length, kind: kindOf(masks), mask: masks, isHidden: true }],
    upTo: text.length,
  };
};

/** What is marked when the text is opened again: what was hidden is, what was shown is offered, what is new since is hidden. Pure. */
export const openedMarks = (suggested: readonly Mark[], { marks, upTo }: Confirmed): Mark[] => {
  const isFree = ({ start, end }: Mark): boolean => marks.every((mark) => end <= mark.start || start >= mark.end);
  return inOrder([...marks, ...suggested.filter(isFree).map((mark) => ({ ...mark, isHidden: mark.start >= upTo }))]);
};

/** Hidden becomes shown, and back. Pure. */
export const toggled = (marks: readonly Mark[], start: number): Mark[] =>
  marks.map((mark) => (mark.start === start ? { ...mark, isHidden: !mark.isHidden } : mark));
