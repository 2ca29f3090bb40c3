import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Flow } from '../../support/flow/flow.js';

export type Pdf = { bytes: Buffer; headers: Headers };

/** As somebody fetches it. */
export const pdfOf = async (flow: Flow, username: string, path: string): Promise<Pdf> => {
  const { status, body, headers } = await (await flow.world.as(username)).get<Uint8Array>(path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return { bytes: Buffer.from(body), headers };
};

/** Without any space: a broken line is no part of a word. */
export const bare = (text: string): string => text.replaceAll(/[\s\f]/gu, '');

const inFolder = <T>(pdf: Buffer, work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-form-'));
  try {
    writeFileSync(join(folder, 'form.pdf'), pdf);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The words of a PDF, without spaces. */
export const wordsIn = (pdf: Buffer): string =>
  bare(
    inFolder(pdf, (folder) => execFileSync('pdftotext', ['-enc', 'UTF-8', join(folder, 'form.pdf'), '-'], { encoding: 'utf8' })),
  );

/** Its pages as pictures. */
export const pagesOf = (pdf: Buffer, dpi: number): Buffer[] =>
  inFolder(pdf, (folder) => {
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', join(folder, 'form.pdf'), join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return pages.toSorted().map((name) => readFileSync(join(folder, name)));
  });
