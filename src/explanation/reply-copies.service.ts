import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import type { Reply } from '../cases/entities/reply.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';

/** Every complainant whose case was merged still gets an own reply (lifecycle: merge). */
@Injectable()
export class ReplyCopiesService {
  constructor(
    private readonly cases: CasesService,
    private readonly notices: NoticeDeskService,
  ) {}

  /** Serves each merged child its own copy, on its own file; where nobody can be reached only the event is written. */
  async send(
    { tx, file: { kase: parent, children }, at }: OpenCase,
    reply: Reply,
    particulars: Record<string, unknown>,
  ): Promise<void> {
    for (const { id } of children) {
      const file = await this.cases.lock(tx, id);
      const notice = await this.notices.issue(tx, file.kase, 'REPLY', at, { subjectId: reply.id, particulars });
      const system = { kind: 'system', districtCode: parent.districtCode } as const;
      await this.cases.record({ tx, file, at }, 'childReplied', system, {
        particulars: { replyId: reply.id, parentId: parent.id, ...(notice ? { noticeId: notice.id } : {}) },
        visibility: 'public',
      });
    }
  }
}
