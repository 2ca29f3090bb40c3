/** As much of pdfmake 0.3 as is used here. Its published types bring the whole browser along, which the server's code must not see. */
declare module 'pdfmake' {
  export type Content = string | PdfNode | readonly Content[];

  export type TableLayout = {
    hLineWidth?(line: number): number;
    vLineWidth?(line: number): number;
    hLineColor?(line: number): string;
    vLineColor?(line: number): string;
    paddingLeft?(): number;
    paddingRight?(): number;
    paddingTop?(): number;
    paddingBottom?(): number;
  };

  export type PdfTable = {
    widths: readonly (number | 'auto' | '*')[];
    body: readonly (readonly Content[])[];
    headerRows?: number;
    /** So many rows stay on the page of the head. */
    keepWithHeaderRows?: number;
    dontBreakRows?: boolean;
  };

  export type PdfNode = {
    /** Where it came to stand; set by the layout. */
    positions?: readonly { pageNumber: number }[];
    text?: Content;
    stack?: readonly Content[];
    columns?: readonly Content[];
    columnGap?: number;
    section?: Content;
    table?: PdfTable;
    layout?: TableLayout;
    svg?: string;
    width?: number | '*' | 'auto';
    margin?: readonly [left: number, top: number, right: number, bottom: number];
    alignment?: 'left' | 'center' | 'right';
    fontSize?: number;
    lineHeight?: number;
    bold?: boolean;
    color?: string;
    /** Not broken over two pages. */
    unbreakable?: boolean;
    pageSize?: 'A3' | 'A4' | 'A5' | { width: number; height: number };
    pageMargins?: readonly [left: number, top: number, right: number, bottom: number];
    pageOrientation?: 'portrait';
    footer?(page: number, pages: number): Content;
    background?(page: number, size: { width: number; height: number }): Content;
  };

  export type Definition = {
    content: readonly Content[];
    defaultStyle: { font: string };
    info: { title: string };
    language: string;
  };

  const pdfmake: {
    /** The files in which fonts are looked for before the disk is. */
    virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
    setFonts(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>): void;
    setUrlAccessPolicy(mayLoad: (url: string) => boolean): void;
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
