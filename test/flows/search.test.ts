import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type Client, type World } from '../support/world.js';
import { Dice } from './walk/dice.js';

/** A real message (published by a city's message board) as it is registered here. */
type Message = { text: string; topic: string };
type Page = { items: { number: string }[]; nextCursor: string | null };

const MESSAGES: Message[] = readFileSync(new URL('../fixtures/citizen-messages.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Message)
  .filter(({ text, topic }) => text.trim() !== '' && topic.trim() !== '' && text.length < 10_000)
  .slice(0, 200);

const COUNT = 40;

/** Pieces of the messages themselves in every form in which somebody may type them, and some that stand nowhere. */
const queriesOf = (messages: readonly Message[]): string[] => {
  const dice = new Dice(20_261_205);
  const piece = (length: number): string => {
    const runs = dice.pick(messages).text.match(/\p{Script=Han}{6,}/gu) ?? ['换届选举工作'];
    const run = dice.pick(runs);
    const from = Math.floor(dice.roll() * (run.length - length));
    return run.slice(from, from + length);
  };
  const words = messages.flatMap(({ text }) => text.normalize('NFKC').match(/[a-z0-9]{2,8}/giu) ?? []);
  const drawn = Array.from({ length: COUNT - 14 }, (_, n) => {
    if (n % 5 === 4) return `${piece(2)} ${piece(2)}`;
    return piece([2, 2, 3, 4][n % 4] ?? 2);
  });
  const word = (): string => dice.pick(words);
  return [
    ...drawn,
    piece(1),
    piece(1),
    word(),
    word().toUpperCase(),
    word().slice(0, 2),
    `${piece(2)}${word()}`,
    [...word()].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join(''),
    '990114',
    '000017',
    `“${piece(3)}”，${piece(2)}！`,
    '爨爨',
    '没有一件会写这句话的',
    '选举 OR 村民 AND "',
    "' OR '1'='1",
  ];
};

/** Looks through the texts themselves, without tokens or index: every run of the query has to stand in the text. */
const stands = (query: string, text: string): boolean => {
  const plain = text.normalize('NFKC').toLowerCase();
  const runs = runsOf(query.normalize('NFKC').toLowerCase());
  if (runs.length === 0) return false;
  return runs.every((run) =>
    /\p{Script=Han}/u.test(run)
      ? plain.includes(run)
      : plain.split(/[^\p{L}\p{N}]+|\p{Script=Han}+/u).some((word) => word.startsWith(run)),
  );
};

/** The runs of a text: neighbouring ideographs, or neighbouring other letters and digits. */
const runsOf = (text: string): string[] => {
  const runs: string[] = [];
  let kind = '';
  for (const char of text) {
    const next = /\p{Script=Han}/u.test(char) ? 'ideograph' : /[\p{L}\p{N}]/u.test(char) ? 'word' : '';
    if (next !== '' && next === kind) runs[runs.length - 1] += char;
    else if (next !== '') runs.push(char);
    kind = next;
  }
  return runs;
};

const answersOf = new Map<string, string[][]>();

describeOnEngines('full text over two hundred real messages', (engine) => {
  let world: World;
  let reader: Client;
  const loaded: { number: string; text: string }[] = [];
  const queries = queriesOf(MESSAGES);
  beforeAll(async () => {
    world = await startWorld(engine);
    reader = await world.as('slfz01');
    for (const { text, topic } of MESSAGES) {
      const { status, body } = await world.anonymous.post('/api/public/cases', {
        consent: true,
        narrative: text,
        allegations: [{ text: topic }],
      });
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      loaded.push({ number: body.number, text: [body.number, text, topic].join('\n') });
    }
  }, 120_000);
  afterAll(() => world?.close());

  /** Page after page, so that cursors are tried as well. */
  const search = async (query: string, limit: number): Promise<string[]> => {
    const numbers: string[] = [];
    let cursor = '';
    do {
      const path = `/api/cases?q=${encodeURIComponent(query)}&limit=${limit}${cursor}`;
      const { status, body } = await reader.get<Page>(path);
      expect(status).toBe(200);
      numbers.push(...body.items.map(({ number }) => number));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    return numbers;
  };

  it(`answers ${COUNT} queries as reading all the texts would, newest first`, async () => {
    expect(queries).toHaveLength(COUNT);
    const answers: string[][] = [];
    const wrong: object[] = [];
    for (const query of queries) {
      const expected = loaded
        .filter(({ text }) => stands(query, text))
        .map(({ number }) => number)
        .toSorted()
        .toReversed();
      const found = await search(query, 100);
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ query, expected, found });
      answers.push(found);
    }
    expect(wrong).toEqual([]);
    answersOf.set(engine.name, answers);
    expect(answers.filter((numbers) => numbers.length > 0).length).toBeGreaterThan(COUNT / 2);
  });

  it('answers page by page what it answers at once', async () => {
    for (const query of queries.slice(0, 6)) expect(await search(query, 3)).toEqual(await search(query, 100));
  });

  it('answers the same on every database', () => {
    for (const [, answers] of answersOf) expect(answers).toEqual(answersOf.get(engine.name));
  });
});
