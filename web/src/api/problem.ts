/** A field that was refused, as the server names it: `allegations.0.code`. */
export type FieldProblem = { path: string; code: string; message: string };

type ProblemJson = { code?: string; title?: string; detail?: string; errors?: FieldProblem[]; retryAfter?: number };

/** A proxy before a server that is away or starting. */
const BETWEEN: readonly number[] = [502, 503, 504];

/** What went wrong with a request, in the reader's language as far as the server said it (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';

  private constructor(
    /** 0 where no server answered. */
    readonly status: number,
    /** Stable: `session.required`, `case.version`, `offline`. */
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[],
    /** Everything else that came with it. */
    readonly body: Record<string, unknown>,
  ) {
    super(detail || title || code);
  }

  static of(response: Pick<Response, 'status' | 'statusText'>, body: unknown): Problem {
    const told = (typeof body === 'object' && body !== null ? body : {}) as ProblemJson;
    const { code = `http-${response.status}`, title = response.statusText, detail = '', errors = [] } = told;
    return new Problem(response.status, code, title, detail, errors, told as Record<string, unknown>);
  }

  /** One that came earlier and was kept on the device. */
  static kept({ status, code, message, errors }: Pick<Problem, 'status' | 'code' | 'message' | 'errors'>): Problem {
    return new Problem(status, code, '', message, errors, {});
  }

  static offline(reason: unknown): Problem {
    return new Problem(0, 'offline', '', reason instanceof Error ? reason.message : '', [], {});
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** Nobody answered, or only a machine in between. */
  get isUnreachable(): boolean {
    return this.isOffline || BETWEEN.includes(this.status);
  }
}

/** Whatever was thrown, as a Problem. */
export const problemOf = (error: unknown): Problem => (error instanceof Problem ? error : Problem.offline(error));
