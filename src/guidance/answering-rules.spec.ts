import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { GuidanceArticle } from './guidance-article.entity.js';
import { answeringArticles } from './answering-rules.js';

const linesOf = <T>(path: string): T[] =>
  readFileSync(new URL(path, new URL('../../', import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const articles = linesOf<GuidanceArticle>('config/demo/guidance.jsonl');
const slugsFor = (text: string): string[] => answeringArticles(articles, { text }).map(({ article }) => article.slug);

describe('articles that answer a told question', () => {
  it('name the one whose question it is, for each of them', () => {
    expect(articles.filter(({ slug, question }) => slugsFor(question)[0] !== slug)).toEqual([]);
  });

  it('go by keywords in the midst of other words, and say by which', () => {
    const [first] = answeringArticles(articles, { text: '李荻淀。我选民证，就是那个参选证，掉河里了，能补不？', stage: 'S3' });
    expect([first?.article.title, first?.words]).toEqual(['参选证丢了、印错了', ['参选证']]);
  });

  it('stay away from most messages about other matters', () => {
    const messages = linesOf<{ text: string }>('test/fixtures/citizen-messages.jsonl');
    const answered = messages.filter(({ text }) => slugsFor(text).length > 0);
    expect(answered.length / messages.length).toBeLessThan(0.3);
  });
});
