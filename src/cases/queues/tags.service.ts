import { Injectable } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { refusal } from '../../kernel/rule.js';
import { note } from '../../platform/audit/note.js';
import type { Reads } from '../../platform/database/tx.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { CasesService } from '../cases.service.js';
import { CaseTag } from '../entities/case-tag.entity.js';
import { isTownRole } from '../permissions/reading.js';
import { visibleTo } from '../permissions/visibility.js';
import { readsTags } from './tag-reading.js';
import { objectionToTag, wordOf } from './tag-rules.js';
import { wordsInUse } from './tag-words.service.js';

export type CaseTags = { tags: string[] };

/** `words`: what may be put on a case; `items`: what stands on cases that the reader sees, with how many bear it. */
export type Tags = { words: string[]; items: { tag: string; count: number }[] };

/** Tags in use; more than anybody picks from. */
const MOST_IN_USE = 200;

/**
 * Words of the district's list that staff put on cases to find them again. They move nothing, so the case's version stays and no event is written;
 * who put which one there is in the audit, without the word.
 */
@Injectable()
export class TagsService {
  constructor(
    private readonly cases: CasesService,
    private readonly reader: Reader,
  ) {}

  /** Throws NotFound, NotYourRole, BadRequest `tag.unknown`, Refused `tag.…`. */
  add(actor: Staff, caseId: string, typed: string): Promise<CaseTags> {
    return this.cases.act(actor, caseId, 'tag', async ({ tx, at }) => {
      const tag = wordOf(typed);
      if (!(await wordsInUse(tx, actor.districtCode)).includes(tag)) throw new BadRequest(UNKNOWN);
      const tags = await wordsOn(tx, caseId);
      const objection = objectionToTag({ tag, tags });
      if (objection) throw new Refused(objection);
      const { districtCode } = actor;
      const row: CaseTag = { id: newId(), caseId, districtCode, tag, byId: actor.id, at };
      await tx.insert(CaseTag, row);
      note(tx, { districtCode, at, actor, action: 'case.tag', subject: { type: 'case', id: caseId }, refs: { tagId: row.id } });
      return { tags: [...tags, tag] };
    });
  }

  /** Throws NotFound, also where the case does not bear it, and NotYourRole. */
  remove(actor: Staff, caseId: string, tag: string): Promise<CaseTags> {
    return this.cases.act(actor, caseId, 'tag', async ({ tx, at }) => {
      // Looked for among the handful that the case bears: any text may be asked for.
      const row = (await tx.find(CaseTag, { caseId })).find((each) => each.tag === tag);
      if (!row) throw new NotFound();
      await tx.change('DELETE FROM case_tags WHERE id = ?', [row.id]);
      const subject = { type: 'case', id: caseId };
      note(tx, { districtCode: actor.districtCode, at, actor, action: 'case.untag', subject, refs: { tagId: row.id } });
      return { tags: await wordsOn(tx, caseId) };
    });
  }

  /** The list's words, and the tags on cases that the actor sees, the most used first. Neither for whom tags are no word. */
  async inUse(actor: Staff): Promise<Tags> {
    if (isTownRole(actor.role)) return { words: [], items: [] };
    const words = await wordsInUse(this.reader, actor.districtCode);
    const { sql, params } = visibleTo(actor);
    const items = await this.reader.sql<{ tag: string; count: number }>(
      `SELECT t.tag AS tag, COUNT(*) AS count FROM case_tags t JOIN cases c ON c.id = t.case_id
       WHERE t.district_code = ? AND ${readsTags(actor)} AND ${sql}
       GROUP BY t.tag ORDER BY COUNT(*) DESC, t.tag LIMIT ${MOST_IN_USE}`,
      [actor.districtCode, ...params],
    );
    return { words, items };
  }
}

const wordsOn = async (reads: Reads, caseId: string): Promise<string[]> =>
  (await reads.find(CaseTag, { caseId }, { at: 'ASC', tag: 'ASC' })).map(({ tag }) => tag);

const UNKNOWN = refusal(
  'tag.unknown',
  '标签词表里没有这个词；由受理负责人或区选举办添加。',
  'The list of tags does not have this word; the desk’s supervisor or the district office may add it.',
);
