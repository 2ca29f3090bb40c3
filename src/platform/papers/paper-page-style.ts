import { createHash } from 'node:crypto';
import type { PaperSize } from './paper.js';

const PAGES: Record<PaperSize, string> = {
  A3: '@page { size: A3; margin: 28mm; } main { max-width: 241mm; } html { font-size: 17pt; }',
  A4: '@page { size: A4; margin: 20mm 22mm; } main { max-width: 166mm; }',
  A5: '@page { size: A5; margin: 12mm; } main { max-width: 124mm; } html { font-size: 9.5pt; }',
  SLIP_80: '@page { size: 80mm auto; margin: 4mm; } main { max-width: 72mm; } html { font-size: 8.5pt; }',
};

/** Of a form on the screen and on paper: nothing is loaded, nothing runs. */
const COMMON = `
* { box-sizing: border-box; }
html { font: 12pt/1.6 "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #111; background: #fff; }
body { margin: 0; }
main { margin: 0 auto; padding: 4mm; position: relative; overflow-wrap: anywhere; }
.unit { color: #b3201f; font-size: 1.6em; font-weight: 700; text-align: center; margin: 0; border-bottom: 1.6pt solid #b3201f; padding-bottom: 1.5mm; }
h1 { font-size: 1.4em; text-align: center; margin: 4mm 0 1mm; }
.number { text-align: center; margin: 0 0 3mm; }
h2 { font-size: 1em; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 1.5mm; white-space: pre-wrap; }
ol { margin: 0 0 2mm; padding-left: 1.6em; }
dl { margin: 0 0 2mm; }
.facts > div { display: grid; grid-template-columns: minmax(6em, max-content) 1fr; gap: 1em; border-bottom: .5pt solid #999; padding: .6mm 1mm; break-inside: avoid; }
dt { color: #555; }
dd { margin: 0; white-space: pre-wrap; }
.references > div { display: flex; gap: .6em; }
table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; }
th, td { text-align: left; vertical-align: top; border-bottom: .5pt solid #999; padding: .8mm 1mm; white-space: pre-wrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.addressee { font-weight: 700; margin-top: 2mm; }
.lines span { display: block; height: 8mm; border-bottom: .5pt solid #999; }
.signatures { display: flex; gap: 6mm; margin: 6mm 0; break-inside: avoid; }
.signatures span { flex: 1; border-bottom: .5pt solid #999; padding-bottom: 7mm; }
.end { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: 4mm; margin-top: 6mm; break-inside: avoid; }
.seal { margin-left: auto; text-align: right; }
.seal p { margin: 0; }
.place { color: #555; }
.qr svg { width: 26mm; height: 26mm; display: block; }
.qr figcaption { font-size: .7em; color: #444; max-width: 45mm; }
figure { margin: 0; }
footer { margin-top: 4mm; font-size: .75em; color: #333; break-inside: avoid; }
.watermark { position: fixed; top: 40%; left: 0; right: 0; text-align: center; font-size: 4.5em; font-weight: 700; color: rgb(0 0 0 / 8%); z-index: -1; }
`;

export const pageStyle = (size: PaperSize): string => `${PAGES[size]}${COMMON}`;

const hashOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** The one style is known by its hash; there is no script and no picture from anywhere. */
export const pagePolicy = (size: PaperSize): string =>
  `default-src 'none'; style-src ${hashOf(pageStyle(size))}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
