/** Marks the file as UTF-8 for the spreadsheet programs of the offices. */
export const BYTE_ORDER_MARK = '\uFEFF';

export type CsvCell = string | number | boolean | null | undefined;

/** One line of RFC 4180, every cell in quotes. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

const cellOf = (value: CsvCell): string => `"${harmless(String(value ?? '')).replaceAll('"', '""')}"`;

/**
 * A cell that begins like a formula would be worked out by the program that opens the file: it gets an apostrophe, by which spreadsheets
 * take it for text. Line breaks become blanks, for many programs break the row at them even in quotes.
 */
const harmless = (text: string): string => {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return /^[\s\uFEFF\u200B]*[=+\-@＝＋－＠|%]/u.test(line) && !/^-?\d+(?:\.\d+)?$/u.test(line) ? `'${line}` : line;
};
