import { encode } from 'uqr';

/** The code as rows of dark (true) and light modules, without the quiet border. Medium error correction: a stamped corner still reads. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 0 }).data;

const QUIET = 4;

/** The code as one SVG path on white with the quiet border that scanners want. Nothing of `text` stands in it but the modules. */
export const qrSvg = (text: string): string => {
  const rows = qrModules(text);
  const side = rows.length + 2 * QUIET;
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : []))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`;
};
