/** A4 for letters and forms; A3 for the village's wall; A5 and the 80 mm roll for slips that are handed over. */
export const PAPER_SIZES = ['A3', 'A4', 'A5', 'SLIP_80'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

export const PAPER_LANGUAGES = ['zh', 'en'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** What stands where a hand has to write. */
export const BLANK = '＿＿＿＿＿＿';

/** A piece of the body. All text is plain: what is bold or boxed follows from what a block is. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'items'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Lines to write on, with what they are for. */
  | { kind: 'lines'; label: string; count: number }
  /** Places for signatures, side by side. */
  | { kind: 'signatures'; places: readonly string[] };

/** One form as it goes on paper. Plain data: it is kept as it was issued, and every renderer draws the same. */
export type Paper = {
  language: PaperLanguage;
  /** The issuing unit in the head. */
  unit: string;
  title: string;
  /** 示选信受〔2026〕12号. */
  number: string;
  /** Label and value, under the title: case number, status. */
  references: readonly (readonly [label: string, value: string])[];
  /** The first line, `某某：`; null where the form is addressed to nobody. */
  addressee: string | null;
  blocks: readonly Block[];
  /** Unit, place of the seal, day; null on slips and records. */
  seal: { unit: string; place: string; day: string } | null;
  /** Small lines under everything: contact, service, receipt. */
  foot: readonly string[];
  qr: { url: string; caption: string } | null;
  /** Across the page while it is not issued, or no longer valid. */
  watermark: string | null;
};

/** A character that no font of ours draws: `𠮷` in "𠮷某", on paper a box. */
export type MissingGlyph = { char: string; codePoint: string };
