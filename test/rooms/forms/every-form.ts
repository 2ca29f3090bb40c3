import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsQR from 'jsqr';
import sharp from 'sharp';
import type { FormDto } from '../../../src/forms/dto/form.dto.js';
import type { FormKind } from '../../../src/forms/form-kinds.js';
import { TEMPLATES } from '../../../src/forms/templates.js';
import { identityMarks } from '../../flows/leaks/secrets.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { Flow } from '../../support/flow/flow.js';
import { ALL_KINDS, drawnUp, goneOut, ground, kindsIn, offeredIn, type Offered } from './ground.js';
import { bare, pagesOf, pdfOf, wordsIn } from './paper.js';

type Issued = Offered & { form: FormDto };

describeOnSqliteFirst('every form of model §4.12', (engine) => {
  let flow: Flow;
  const issued = new Map<FormKind, Issued>();
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
    const offered = await offeredIn(flow, await ground(flow));
    expect(kindsIn(offered).toSorted()).toEqual(ALL_KINDS.toSorted());
    for (const kind of ALL_KINDS) {
      const one = offered.find(({ offer }) => offer.kind === kind)!;
      issued.set(kind, { ...one, form: await goneOut(flow, one, await drawnUp(flow, one)) });
    }
  }, 240_000);
  afterAll(() => flow?.world.close());

  const address = ({ id, form }: Issued, as: string): string => `/api/cases/${id}/forms/${form.id}/${as}`;

  describe.each(['zh', 'en'] as const)('in %s', (lang) => {
    it.each(ALL_KINDS)('%s holds each required part, number, unit and place of the seal, as PDF and as page', async (kind) => {
      const one = issued.get(kind)!;
      const template = TEMPLATES[kind];
      const { bytes, headers } = await pdfOf(flow, one.writer, address(one, `pdf?lang=${lang}`));
      expect(headers.get('content-disposition')).toContain("filename*=UTF-8''");
      const words = wordsIn(bytes);
      const page = await flow.get<string>(one.writer, address(one, `html?lang=${lang}`));
      const plain = bare(
        page
          .replaceAll(/<[^>]+>/gu, '')
          .replaceAll('&amp;', '&')
          .replaceAll('&#39;', "'"),
      );
      const owed = template.parts.filter(({ need }) => need !== 'where-known').map(({ title }) => bare(title[lang]));
      for (const text of [words, plain]) {
        expect(owed.filter((title) => !text.includes(title))).toEqual([]);
        if (template.word !== null) expect(text).toMatch(/[示市][选查]信.+〔2026〕\d+号/u);
        if (template.hasSeal !== false) expect(text).toContain(bare(lang === 'zh' ? '（盖章处）' : '(place of the seal)'));
        expect(text).toContain('010-00000114');
        expect(text).not.toContain('{{');
      }
      expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org|huicha\.example)/u);
      const [first] = pagesOf(bytes, 30);
      const { channels } = await sharp(first).stats();
      expect(channels[0]!.stdev).toBeGreaterThan(5);
    });

    it.each(ALL_KINDS)('%s says nothing by which any complainant could be known', async (kind) => {
      const one = issued.get(kind)!;
      const words = wordsIn((await pdfOf(flow, one.writer, address(one, `pdf?lang=${lang}`))).bytes);
      const page = bare(await flow.get<string>(one.writer, address(one, `html?lang=${lang}`)));
      const marks = [...issued.values()].flatMap(({ secrets }) => identityMarks(secrets)).map(bare);
      expect(marks.filter((mark) => words.includes(mark) || page.includes(mark))).toEqual([]);
      // The turn of phrase of the complaint does not reach a respondent, town, village or wall.
      if (TEMPLATES[kind].audience === 'outside') expect(words).not.toContain(one.secrets.phrase);
    });
  });

  it('carries a code that leads to the status page and holds no query code, where the paper is for the complainant', async () => {
    for (const [kind, one] of issued) {
      const isForComplainant = TEMPLATES[kind].audience === 'complainant';
      const { bytes } = await pdfOf(flow, one.writer, address(one, 'pdf?size=A4'));
      const found = await codesIn(bytes);
      const { number } = await flow.see(one.id);
      expect([kind, found]).toEqual([kind, isForComplainant ? [`https://huicha.example/status?number=${number}`] : []]);
    }
  });

  it('keeps its own numbers: one series per word, without a gap', async () => {
    const numbers = [...issued.values()].flatMap(({ form }) => (form.number === null ? [] : [form.number]));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number.endsWith('〔2026〕1号'))).toBe(true);
  });
});

const codesIn = async (pdf: Buffer): Promise<string[]> => {
  const found: string[] = [];
  for (const page of pagesOf(pdf, 110)) {
    const { data, info } = await sharp(page).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const code = jsQR.default(new Uint8ClampedArray(data), info.width, info.height);
    if (code && code.data !== '') found.push(code.data);
  }
  return found;
};
