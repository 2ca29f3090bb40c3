import {
  Inject,
  Injectable,
  SetMetadata,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mergeMap, Observable } from 'rxjs';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { accountably, type Accountable } from '../database/accountable.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { AuditFact } from './audit-fact.js';
import { note } from './note.js';
import { isNotable } from './reading-rules.js';
import { factOfRequest, refsOfMade, type AuditedRequest } from './request-facts.js';

const PUBLIC_KNOWLEDGE = 'huicha:public-knowledge';

/** The route lists what anybody may know, places for instance: reading much of it is no news. */
export const PublicKnowledge = () => SetMetadata(PUBLIC_KNOWLEDGE, true);

/**
 * Around every route. A transaction that writes and in which the room notes nothing gets a plain note: who called which route about what. So
 * no route can be added that leaves no trace. What the guards write before (a session was seen) and what is set off after the commit is not
 * the caller's act. Long lists and files that are read are noted before the first byte leaves, unless the room has done so itself.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly work: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuditedRequest>();
    const accountable: Accountable = {
      hasTrace: false,
      trace: (tx, made) => note(tx, this.fact(request, `http.${request.method.toLowerCase()}`, refsOfMade(made))),
    };
    const answer = new Observable((whoAsks) => accountably(accountable, () => next.handle().subscribe(whoAsks)));
    const isOpen = this.reflector.getAllAndOverride<boolean>(PUBLIC_KNOWLEDGE, [context.getHandler(), context.getClass()]);
    return isOpen ? answer : answer.pipe(mergeMap((body) => this.noted(request, accountable, body)));
  }

  private async noted(request: AuditedRequest, { hasTrace }: Accountable, body: unknown): Promise<unknown> {
    const { cursor, q } = request.query as { cursor?: unknown; q?: unknown };
    const rows = rowsOf(body);
    const isFile = body instanceof StreamableFile;
    const isContinued = cursor !== undefined;
    if (!request.staff || hasTrace || !isNotable({ rows, isFile, isContinued })) return body;
    const refs: AuditFact['refs'] = isFile ? {} : { rows: rows ?? 0, isContinued, isSearch: q !== undefined };
    const fact = this.fact(request, isFile ? 'file.read' : 'list.read', refs);
    await this.work.write(async (tx) => note(tx, fact), { lane: 'readings' });
    return body;
  }

  private fact(request: AuditedRequest, action: string, refs?: AuditFact['refs']): AuditFact {
    const at = instant(this.clock.now());
    return factOfRequest(request, { action, at, districtCode: this.settings.districtCode, refs });
  }
}

/** How many rows a list of ours holds: `{ items: […] }`, or the rows themselves. */
const rowsOf = (body: unknown): number | undefined => {
  const rows = typeof body === 'object' && body !== null && 'items' in body ? body.items : body;
  return Array.isArray(rows) ? rows.length : undefined;
};
