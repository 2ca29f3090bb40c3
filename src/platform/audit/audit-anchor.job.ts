import { Inject, Injectable, Logger } from '@nestjs/common';
import { MINUTE } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import type { Job } from '../queue/job-queue.js';
import type { JobRoute } from '../queue/job-table.js';
import { AuditAnchors, type Anchor } from './audit-anchors.js';
import { canonicalJson } from './canonical-json.js';

/** How long the receiver may take (ms). */
const PATIENCE_MS = 15_000;

/** Makes the daily anchor and gives it out: into the log, and to HUICHA_ANCHOR_URL, so that it is kept by other hands than the database. */
@Injectable()
export class AuditAnchorJob {
  private readonly log = new Logger('audit');
  readonly routes: readonly JobRoute[] = [
    { name: 'audit.anchor', everyMs: 10 * MINUTE, handler: () => this.anchors.anchorEnded() },
    { name: 'audit.anchored', handler: (job) => this.tell(job) },
  ];

  constructor(
    private readonly anchors: AuditAnchors,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  private async tell({ payload }: Job): Promise<void> {
    const [anchor] = await this.anchors.list(String(payload['district']), String(payload['day']));
    if (!anchor) return;
    const { anchorUrl } = this.settings;
    if (anchorUrl) await send(anchorUrl, anchor);
    const { district, day, count, seq, hash } = anchor;
    this.log.log(`anchor of ${day}: district ${district}, ${count} entries, ${seq} in all, head ${hash}`);
  }
}

/** One line as `audit anchor` prints it. Throws when the receiver does not take it: the message is then tried again, in the end a dead one on the duty screen. */
const send = async (url: string, anchor: Anchor): Promise<void> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `${canonicalJson(anchor)}\n`,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the receiver of anchors answers ${answer.status}`);
};
