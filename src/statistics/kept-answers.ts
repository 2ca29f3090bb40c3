/** So long an answer may be given again, counted from when its making began: nobody is told anything older. */
export const KEPT_MS = 60_000;

type Kept<T> = { since: number; answer: Promise<T> };

/** Answers that are dear to make: the same question is answered once at a time, and once a minute. */
export class KeptAnswers<T> {
  /** The oldest first. */
  private readonly kept = new Map<string, Kept<T>>();

  constructor(private readonly limit: number) {}

  /** `now` in milliseconds. What failed is not kept. */
  of(question: string, now: number, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(question);
    if (known && now >= known.since && now - known.since < KEPT_MS) return known.answer;
    const fresh = { since: now, answer: make() };
    this.kept.delete(question);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= this.limit) this.kept.delete(oldest);
    this.kept.set(question, fresh);
    fresh.answer.catch(() => this.kept.get(question) === fresh && this.kept.delete(question));
    return fresh.answer;
  }
}
