import { createHash } from 'node:crypto';

/**
 * Of printed case files: A4, the fonts of official papers where they are installed. The reader's mark lies behind everything; what is fixed is
 * repeated on every printed page.
 */
export const PAGE_STYLE = `
@page { size: A4; margin: 20mm 18mm 18mm 22mm; @bottom-right { content: "第 " counter(page) " 页 / 共 " counter(pages) " 页"; font: 8.5pt "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #555; } }
* { box-sizing: border-box; }
html { font: 10.5pt/1.65 "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif; color: #1c1c1c; }
body { margin: 0 auto; max-width: 178mm; padding: 8mm 4mm; }
h1, h2, th, dt, .kicker, .state, .when, .reader { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "SimHei", sans-serif; }
header { border-bottom: 2.2pt solid #b3201f; padding-bottom: 3mm; margin-bottom: 5mm; position: relative; }
header::after { content: ""; position: absolute; left: 0; right: 0; bottom: -4.4pt; border-bottom: .6pt solid #b3201f; }
.kicker { color: #b3201f; font-size: 9.5pt; letter-spacing: .32em; margin: 0 0 1mm; }
h1 { font-size: 19pt; font-weight: 700; letter-spacing: .06em; line-height: 1.3; margin: 0; }
.number { font: 500 11pt/1.4 "DejaVu Sans Mono", "Courier New", monospace; color: #333; margin: 1mm 0 0; }
.state { position: absolute; right: 0; bottom: 3.4mm; border: .8pt solid #b3201f; color: #b3201f; border-radius: 1.2mm; padding: .6mm 3mm; font-size: 10pt; letter-spacing: .1em; }
h2 { font-size: 11.5pt; margin: 6.5mm 0 2mm; line-height: 1.25; break-after: avoid; }
h2::before { content: ""; display: inline-block; width: 1.1mm; height: 1.05em; background: #b3201f; margin-right: 2.4mm; vertical-align: -.16em; }
dl { display: grid; grid-template-columns: 24mm 1fr 24mm 1fr; margin: 0; border-top: .5pt solid #bdbdbd; }
dl > div { display: contents; }
dt, dd { padding: 1.1mm 2mm; border-bottom: .5pt solid #d9d9d9; margin: 0; min-height: 7mm; }
dt { color: #5a5a5a; font-size: 9pt; background: rgb(179 32 31 / 4%); }
dd { overflow-wrap: anywhere; }
dd.wide { grid-column: 2 / -1; }
p { margin: 0 0 1.6mm; white-space: pre-wrap; overflow-wrap: anywhere; text-align: justify; }
.words { border-left: .5pt solid #bdbdbd; padding: .5mm 0 .5mm 3.6mm; }
.none { color: #777; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
th { white-space: nowrap; text-align: left; font-weight: 500; color: #5a5a5a; font-size: 8.5pt; border-bottom: .9pt solid #7d7d7d; padding: 1mm 2mm; }
td { vertical-align: top; border-bottom: .5pt solid #d9d9d9; padding: 1.2mm 2mm; min-width: 15mm; overflow-wrap: break-word; white-space: pre-wrap; }
thead { display: table-header-group; }
tr, .point, h2, dl > div { break-inside: avoid; }
.when { white-space: nowrap; font-size: 8.5pt; color: #444; width: 31mm; }
.whole { white-space: nowrap; }
.late { color: #b3201f; font-weight: 600; }
.point { margin: 0 0 3mm; }
.point b { font-family: "Noto Sans CJK SC", "SimHei", sans-serif; font-weight: 600; }
footer { margin-top: 8mm; padding-top: 2mm; border-top: .5pt solid #bdbdbd; font-size: 8.5pt; color: #555; break-inside: avoid; }
.mark { position: fixed; inset: -32%; z-index: -1; display: grid; grid-template-columns: repeat(3, max-content); column-gap: 22mm; grid-auto-rows: 25mm; align-items: center; justify-content: center; transform: rotate(-24deg); pointer-events: none; user-select: none; overflow: hidden; }
.mark span { font: 9.5pt "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: rgb(0 0 0 / 11%); white-space: nowrap; }
.mark span:nth-child(6n + 4), .mark span:nth-child(6n + 5), .mark span:nth-child(6n + 6) { transform: translateX(40mm); }
@media screen { html { background: #ececec; } body { background: #fff; margin: 6mm auto; padding: 16mm 18mm; max-width: 210mm; box-shadow: 0 1mm 4mm rgb(0 0 0 / 18%); position: relative; } .mark { z-index: 1; } }
@media print { html { -webkit-print-color-adjust: exact; print-color-adjust: exact; } body { padding: 0; max-width: none; } }
`;

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** Nothing is loaded, nothing runs, nothing is sent; the one style is known by its hash. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
