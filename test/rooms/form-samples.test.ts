import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { compose } from '../../src/forms/compose.js';
import { FORM_TITLES } from '../../src/forms/form-titles.js';
import { TEMPLATES } from '../../src/forms/templates.js';
import { paperPage } from '../../src/platform/papers/paper-page.js';
import { typeset } from '../../src/platform/papers/typeset.js';
import { ALL_KINDS } from './forms/ground.js';
import { bare, pagesOf, wordsIn } from './forms/paper.js';
import { sampleFacts, samplePaper } from './forms/samples.js';

const DOCS = join(import.meta.dirname, '../../docs');
const FOLDER = join(DOCS, 'forms');
const DPI = 100;
const WRITES = process.env.TEST_WRITE_FORMS !== undefined;

describe('a sample of every form', () => {
  it.each(ALL_KINDS)('%s is whole in both languages: every part with its words, nothing of the law blank', async (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const { blanks } = compose(TEMPLATES[kind], await sampleFacts(kind, language));
      expect(blanks.filter(({ need }) => need === 'law')).toEqual([]);
      const paper = await samplePaper(kind, language);
      const size = TEMPLATES[kind].size ?? 'A4';
      const { pdf, missing } = await typeset([{ paper, size }]);
      expect(missing).toEqual([[]]);
      const words = wordsIn(Buffer.from(pdf));
      const plain = bare(paperPage(paper, size).replaceAll(/<[^>]+>/gu, ''));
      const titles = TEMPLATES[kind].parts.filter(({ need }) => need !== 'where-known').map(({ title }) => bare(title[language]));
      expect(titles.filter((title) => !words.includes(title) || !plain.includes(title))).toEqual([]);
      const isForComplainant = TEMPLATES[kind].audience === 'complainant';
      const pages = pagesOf(Buffer.from(pdf), language === 'zh' && (isForComplainant || WRITES) ? DPI : 30);
      expect((await sharp(pages[0]).stats()).channels[0]!.stdev).toBeGreaterThan(5);
      expect(paper.qr === null).toBe(!isForComplainant);
      if (language === 'zh') {
        if (isForComplainant) expect(await codeIn(pages)).toBe('https://huicha.example/status#n=990114-2026-000123');
        if (WRITES) await written(kind, pages);
      }
    }
  });

  it('stands in docs/forms.md, each with its picture', () => {
    if (WRITES) writeFileSync(join(DOCS, 'forms.md'), page());
    expect(readdirSync(FOLDER).toSorted()).toEqual(ALL_KINDS.map((kind) => `${kind}.png`).toSorted());
    expect(readFileSync(join(DOCS, 'forms.md'), 'utf8')).toBe(page());
  });
});

/** Its pages beside each other, in few colours. */
const written = async (kind: string, pages: readonly Buffer[]): Promise<void> => {
  if (!existsSync(FOLDER)) mkdirSync(FOLDER);
  const sizes = await Promise.all(pages.map((each) => sharp(each).metadata()));
  const gap = 12;
  const width = sizes.reduce((sum, { width: w = 0 }) => sum + w + gap, -gap);
  const placed = pages.map((input, n) => ({
    input,
    top: 0,
    left: sizes.slice(0, n).reduce((sum, { width: w = 0 }) => sum + w + gap, 0),
  }));
  await sharp({ create: { width, height: sizes[0]!.height!, channels: 3, background: '#888' } })
    .composite(placed)
    .png({ palette: true, colours: 24, compressionLevel: 9, effort: 10 })
    .toFile(join(FOLDER, `${kind}.png`));
};

const codeIn = async (pages: readonly Buffer[]): Promise<string | undefined> => {
  for (const each of pages.toReversed()) {
    const { data, info } = await sharp(each).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const code = jsQR.default(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' });
    if (code && code.data !== '') return code.data;
  }
  return undefined;
};

const page = (): string =>
  [
    '# Forms',
    '',
    'One sample of every form of the domain model (§4.12), as the PDF prints it. The case, its people and its numbers are invented. What each must carry, who draws it',
    'up, who approves it and who may read it is in [decisions/014-forms.md](decisions/014-forms.md); the wording is in `src/forms/templates`. After a change:',
    '`TEST_WRITE_FORMS=1` before the test `test/rooms/forms.test.ts` writes this page and the pictures anew.',
    '',
    ...ALL_KINDS.flatMap((kind) => [
      `## ${FORM_TITLES[kind].zh} · ${FORM_TITLES[kind].en}`,
      '',
      `![${FORM_TITLES[kind].en}](forms/${kind}.png)`,
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
