import { ADDRESSEE } from './addressee.js';
import type { Sentence } from '../kernel/rule.js';
import { BLANK, type Block, type Paper } from '../platform/papers/paper.js';
import type { FormWords, InsideFacts } from './facts/form-facts.js';
import { outsideFacts } from './facts/outside-facts.js';
import type { InsideTemplate, Need, Part, Said, Template } from './template.js';

/** A required part that nobody has filled in. */
export type StillBlank = { part: string; title: Sentence; need: Exclude<Need, 'where-known'> };

export type Composed = { paper: Paper; blanks: StillBlank[] };

/**
 * The form as a paper, and what is still blank in it. A form that leaves the house is given no more than may leave with it, here and nowhere
 * else. Pure; the number and the day come with the issue.
 */
export const compose = (template: Template, inside: InsideFacts): Composed => {
  const { audience } = template;
  // The types of the parts follow from the audience; here they are all asked alike.
  const facts = (audience === 'outside' ? outsideFacts(inside) : inside) as InsideFacts;
  const { parts, addressee, title, unit, signatures, word, hasSeal } = template as InsideTemplate;
  const { words, kase } = facts;
  const { t, language } = words;
  const filled = parts.map((part) => ({ part, said: filledPart(part, facts) }));
  const blanks = filled.flatMap(({ part: { id, title: name, need }, said }): StillBlank[] =>
    said === undefined && need !== 'where-known' ? [{ part: id, title: name, need }] : [],
  );
  const issuer = unit?.(facts) ?? words.office;
  return {
    blanks,
    paper: {
      language,
      unit: issuer,
      title: title(facts)[language],
      number: word ?? '',
      references: [[t('诉求编号', 'Case no.'), kase.number]],
      addressee: addressee(facts) ?? facts.written[ADDRESSEE] ?? null,
      blocks: [...blocksOf(filled, language), ...placesOf(signatures, language)],
      seal: hasSeal === false ? null : { unit: issuer, place: t('（盖章处）', '(place of the seal)'), day: BLANK },
      foot: footOf(facts, audience),
      qr: audience === 'complainant' && words.statusUrl ? statusCode(words.statusUrl, kase.number, t) : null,
      watermark: t('草稿', 'DRAFT'),
    },
  };
};

/** Behind the `#`, which no server sees: citizen/pages takes it from there. */
const statusCode = (statusUrl: string, number: string, t: FormWords['t']): Paper['qr'] => ({
  url: `${statusUrl}#n=${encodeURIComponent(number)}`,
  caption: t('扫码查询办理进展（另需查询码）', 'Scan to see how it stands (the query code is needed too)'),
});

/** The file's own word goes first: what was decided there is not rewritten on the way to paper. */
const filledPart = <F extends Pick<InsideFacts, 'written'>>(part: Part<F>, facts: F): Said => {
  const said = part.say(facts);
  const words = typeof said === 'string' ? said.trim() : said;
  if (words !== undefined && words.length > 0) return words;
  return facts.written[part.id]?.trim() || undefined;
};

type Filled = readonly { part: Pick<Part<never>, 'as' | 'title' | 'need'>; said: Said }[];

const blocksOf = (filled: Filled, language: Paper['language']): Block[] => {
  const blocks: Block[] = [];
  let rows: [string, string][] = [];
  const flush = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'facts', rows });
    rows = [];
  };
  for (const { part, said } of filled) {
    if (said === undefined && part.need === 'where-known') continue;
    const title = part.title[language];
    if (part.as === 'row') {
      rows.push([title, typeof said === 'string' ? said : BLANK]);
      continue;
    }
    flush();
    blocks.push({ kind: 'heading', text: title });
    if (said === undefined) blocks.push({ kind: 'lines', label: BLANK, count: 2 });
    else if (typeof said === 'string') blocks.push({ kind: 'paragraph', text: said });
    else blocks.push(...said);
  }
  flush();
  return blocks;
};

const placesOf = (signatures: readonly Sentence[] | undefined, language: Paper['language']): Block[] =>
  signatures ? [{ kind: 'signatures', places: signatures.map((place) => place[language]) }] : [];

/** Contact, and how it was served: what model §4.12 asks of every form. */
const footOf = ({ words: { t, phone, address } }: InsideFacts, audience: Template['audience']): string[] => [
  `${t('联系电话', 'Contact phone')}${t('：', ': ')}${phone}　${t('地址：', 'Address: ')}${address}`,
  ...(audience === 'inside'
    ? []
    : [
        t(
          `送达方式：${BLANK}　送达日期：${BLANK}　受送达人（签名）：${BLANK}　送达人：${BLANK}`,
          `Served by: ${BLANK}  Date: ${BLANK}  Received by (signature): ${BLANK}  Server: ${BLANK}`,
        ),
      ]),
];
