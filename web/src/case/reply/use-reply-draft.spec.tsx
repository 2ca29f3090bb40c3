import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { Problem } from '../../api/problem.js';
import type { ReplyDraftView } from '../../api/schema.js';

type Body = { version: number; text?: string };
const sent: Body[] = [];
let answer: (body: Body) => Promise<unknown>;
jest.unstable_mockModule('../../api/client.js', () => ({
  api: {
    PUT: (_path: string, { body }: { body: Body }) => {
      sent.push(body);
      return answer(body);
    },
  },
  ask: (asked: unknown) => asked,
}));
const { SAVED_AFTER_MS, useReplyDraft } = await import('./use-reply-draft.js');

const NONE: ReplyDraftView = { draft: null, objection: null, named: [], recipients: [] };
/** As a server does, not at once. */
const failing = (problem: Problem) => () => new Promise((_, reject) => setTimeout(() => reject(problem), 10));

describe('the draft of a reply', () => {
  beforeEach(() => {
    sent.length = 0;
    jest.useFakeTimers();
  });
  afterEach(() => void jest.useRealTimers());

  const begun = () => renderHook(() => useReplyDraft('c', ['a'], NONE)).result;
  const pause = (): Promise<void> => act(() => jest.advanceTimersByTimeAsync(SAVED_AFTER_MS + 1));
  const write = (draft: ReturnType<typeof begun>, text: string): void =>
    act(() => draft.current.setWritten((now) => ({ ...now, text })));

  it('is sent once where it is refused, stays as it was typed, and is sent again once it reads otherwise', async () => {
    answer = failing(Problem.of({ status: 409, statusText: '' }, { code: 'no' }));
    const draft = begun();
    write(draft, '阮秋禾所述属实');
    for (let n = 0; n < 4; n += 1) await pause();
    expect([sent.length, draft.current.written.text, draft.current.isDirty]).toEqual([1, '阮秋禾所述属实', true]);
    write(draft, '所述属实');
    await pause();
    expect(sent.map(({ text }) => text)).toEqual(['阮秋禾所述属实', '所述属实']);
  });

  it('is sent until somebody answers', async () => {
    answer = failing(Problem.offline(new Error('no')));
    const draft = begun();
    write(draft, '所述属实');
    for (let n = 0; n < 3; n += 1) await pause();
    expect(sent.length).toBeGreaterThan(1);
  });
});
