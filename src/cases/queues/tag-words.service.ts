import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { BadRequest, NotFound, Refused } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { refusal } from '../../kernel/rule.js';
import { instant } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { UnitOfWork, type Reads, type Tx } from '../../platform/database/unit-of-work.js';
import { isTextWithin } from '../../platform/http/field-values.js';
import { TagWord } from '../entities/tag-word.entity.js';
import { LONGEST_WORD, MOST_WORDS, objectionToWord, wordOf } from './tag-rules.js';

/**
 * The district's list of words that may be put on cases. A list, because whatever anybody could type freely would have to be compared with what
 * the case must not tell: and each answer would be a guess that came true or did not.
 */
@Injectable()
export class TagWordsService {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws BadRequest `tag-word.form`, Refused `tag-word.exists`, `tag-word.too-many`. */
  async add(actor: Staff, typed: string): Promise<{ word: string }> {
    const word = wordOf(typed);
    const objection = objectionToWord(word);
    if (objection) throw new BadRequest(objection);
    const { districtCode, id: madeById } = actor;
    const row = { id: newId(), districtCode, word, madeById, madeAt: this.now(), withdrawnAt: null };
    try {
      await this.work.write(async (tx) => {
        const words = await wordsInUse(tx, districtCode);
        if (words.includes(word)) throw new Refused(EXISTS);
        if (words.length >= MOST_WORDS) throw new Refused(TOO_MANY);
        await tx.insert(TagWord, row);
        this.note(tx, actor, 'tag-word.add', row.id);
      });
    } catch (error) {
      throw isDuplicate(error) ? new Refused(EXISTS) : error;
    }
    return { word };
  }

  /** Nobody puts it on a case any more; cases that bear it keep it. Throws NotFound. */
  async withdraw(actor: Staff, word: string): Promise<void> {
    const { districtCode } = actor;
    await this.work.write(async (tx) => {
      const isWord = isTextWithin(word, 1, LONGEST_WORD);
      const row = isWord ? await tx.lock(TagWord, { districtCode, word, withdrawnAt: null }) : undefined;
      if (!row) throw new NotFound();
      await tx.update(TagWord, { id: row.id }, { withdrawnAt: this.now() });
      this.note(tx, actor, 'tag-word.withdraw', row.id);
    });
  }

  private note(tx: Tx, actor: Staff, action: string, id: string): void {
    const { districtCode } = actor;
    note(tx, { districtCode, at: this.now(), actor, action, subject: { type: 'tag-word', id } });
  }

  private now(): string {
    return instant(this.clock.now());
  }
}

/** In the order in which they were added. */
export const wordsInUse = async (reads: Reads, districtCode: string): Promise<string[]> =>
  (await reads.find(TagWord, { districtCode, withdrawnAt: null }, { madeAt: 'ASC', id: 'ASC' })).map(({ word }) => word);

const EXISTS = refusal('tag-word.exists', '标签词表里已有这个词。', 'The list has this word already.');
const TOO_MANY = refusal(
  'tag-word.too-many',
  `标签词表最多 ${MOST_WORDS} 个词，请先停用不用的。`,
  `The list has at most ${MOST_WORDS} words; withdraw one first.`,
);
