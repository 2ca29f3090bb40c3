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
import { bare, pagesOf, pdfOf, wordsIn, type Pdf } from './paper.js';

type Issued = Offered & { form: FormDto };
type Look = { pdf: Pdf; words: string; page: string };

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

  /** Fetched once: two tests look at the same paper. */
  const fetchedOnce = new Map<string, Promise<Look>>();
  const look = (kind: FormKind, lang: string): Promise<Look> => {
    const key = `${kind} ${lang}`;
    const known = fetchedOnce.get(key) ?? lookAt(issued.get(kind)!, lang);
    fetchedOnce.set(key, known);
    return known;
  };
  const lookAt = async (one: Issued, lang: string): Promise<Look> => {
    const pdf = await pdfOf(flow, one.writer, address(one, `pdf?lang=${lang}`));
    return { pdf, words: wordsIn(pdf.bytes), page: await flow.get<string>(one.writer, address(one, `html?lang=${lang}`)) };
  };

  const address = ({ id, form }: Issued, as: string): string => `/api/cases/${id}/forms/${form.id}/${as}`;

  describe.each(['zh', 'en'] as const)('in %s', (lang) => {
    it.each(ALL_KINDS)('%s holds each required part, number, unit and place of the seal, as PDF and as page', async (kind) => {
      const template = TEMPLATES[kind];
      const { pdf, words, page } = await look(kind, lang);
      expect(pdf.headers.get('content-disposition')).toContain("filename*=UTF-8''");
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
      const [first] = pagesOf(pdf.bytes, 30);
      const { channels } = await sharp(first).stats();
      expect(channels[0]!.stdev).toBeGreaterThan(5);
    });

    it.each(ALL_KINDS)('%s says nothing by which any complainant could be known', async (kind) => {
      const one = issued.get(kind)!;
      const { words, page: markup } = await look(kind, lang);
      const page = bare(markup);
      const marks = [...issued.values()].flatMap(({ secrets }) => identityMarks(secrets)).map(bare);
      expect(marks.filter((mark) => words.includes(mark) || page.includes(mark))).toEqual([]);
      // The turn of phrase of the complaint does not reach a respondent, town, village or wall.
      if (TEMPLATES[kind].audience === 'outside') expect(words).not.toContain(one.secrets.phrase);
    });
  });

  it('carries a code that leads to the status page and holds no query code, where the paper is for the complainant', async () => {
    for (const [kind, one] of issued) {
      const isForComplainant = TEMPLATES[kind].audience === 'complainant';
      const { number } = await flow.see(one.id);
      const { page } = await look(kind, 'zh');
      expect([kind, page.includes('<svg')]).toEqual([kind, isForComplainant]);
      if (!SEEN_AS_PICTURE.includes(kind)) continue;
      const found = await codesIn((await pdfOf(flow, one.writer, address(one, 'pdf?size=A4'))).bytes);
      expect([kind, found]).toEqual([kind, [`https://huicha.example/status#n=${number}`]]);
    }
  });

  it('hangs a public explanation on the citizen pages, in both languages, and takes it down with its withdrawal', async () => {
    const { id, form, writer } = issued.get('PUBLIC_EXPLANATION')!;
    const page = async (path: string): Promise<{ status: number; html: string }> => {
      const response = await fetch(new URL(path, flow.world.url));
      return { status: response.status, html: await response.text() };
    };
    const { villageCode } = await flow.see(id);
    const hanging = [
      await page(`/notices?place=${villageCode}`),
      await page('/notices'),
      await page(`/notices?place=${villageCode!.slice(0, 9)}`),
    ];
    for (const { html } of hanging) expect(html).toContain(form.number);
    expect((await page('/notices?place=990114102')).html).not.toContain(form.number);
    const [zh, en] = [await page(`/notices/${form.id}`), await page(`/en/notices/${form.id}`)];
    expect(zh.html).toContain('全体村民');
    expect(en.html).toContain('To all villagers of');
    const marks = [...issued.values()].flatMap(({ secrets }) => identityMarks(secrets)).map(bare);
    for (const { html } of [...hanging, zh, en]) expect(marks.filter((mark) => bare(html).includes(mark))).toEqual([]);
    const article = {
      title: '名单怎么查',
      stage: 'S3',
      codes: [],
      question: '名单怎么查？',
      answer: '到村部看榜。',
      clause: '第十五条',
    };
    const draft = '/api/guidance-drafts/from-the-wall';
    const office = await flow.world.as('xjb01');
    await office.put(draft, { revision: 0, ...article, keywords: [], isPublic: true, fromCaseId: id });
    await office.post(`${draft}/publication`, { revision: 1 });
    expect((await page('/guidance/from-the-wall')).status).toBe(200);
    await flow.post(writer, `/api/cases/${id}/forms/${form.id}/withdrawal`, { reason: '文字有误' });
    expect((await page(`/notices/${form.id}`)).status).toBe(404);
    // What was made of it is not said any longer either, until somebody has looked at it.
    expect((await page('/guidance/from-the-wall')).status).toBe(404);
    const after = await page('/notices');
    expect(after.html).toContain(form.number);
    expect(after.html).toContain('撤下');
    expect(after.html).not.toContain(`/notices/${form.id}`);
    // No other form is on the wall.
    const { form: reply } = issued.get('REPLY')!;
    expect((await page(`/notices/${reply.id}`)).status).toBe(404);
  });

  it('keeps its own numbers: one series per word, without a gap', async () => {
    const numbers = [...issued.values()].flatMap(({ form }) => (form.number === null ? [] : [form.number]));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number.endsWith('〔2026〕1号'))).toBe(true);
  });
});

/** Of the others the samples are looked at (form-samples). */
const SEEN_AS_PICTURE: readonly FormKind[] = ['RECEIPT', 'REPLY', 'DECLINE'];

const codesIn = async (pdf: Buffer): Promise<string[]> => {
  const found: string[] = [];
  for (const page of pagesOf(pdf, 110)) {
    const { data, info } = await sharp(page).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const code = jsQR.default(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' });
    if (code && code.data !== '') found.push(code.data);
  }
  return found;
};
