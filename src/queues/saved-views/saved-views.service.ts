import { Inject, Injectable } from '@nestjs/common';
import { viewsOf } from '../../cases/queues/queue-views.js';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { BadRequest, NotFound, NotYourRole, Refused } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { refusal } from '../../kernel/rule.js';
import { instant } from '../../kernel/time.js';
import { PeopleService } from '../../people/people.service.js';
import { Reader, UnitOfWork, type Reads, type Tx } from '../../platform/database/unit-of-work.js';
import type { SavedViewDto } from '../dto/saved-view.dto.js';
import { isOffered, mayClear, MOST_VIEWS } from './saved-view-rules.js';
import { SavedView } from './saved-view.entity.js';

/** As a reader sees it; only the owner changes it. */
export type SavedViewItem = Pick<SavedView, 'id' | 'name' | 'audience' | 'filter' | 'columns' | 'savedAt'> & {
  isOwn: boolean;
  mayRemove: boolean;
};

/** Lists under a name, a person's own and those that are shared with them. What they show is asked of the list itself, by each reader. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly people: PeopleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The actor's own, those shared with them, and those that they may clear away. */
  async list(actor: Staff): Promise<{ items: SavedViewItem[] }> {
    const [own, shared] = await Promise.all([
      this.reader.find(SavedView, { ownerId: actor.id }, { savedAt: 'ASC', id: 'ASC' }),
      this.reader.find(
        SavedView,
        { districtCode: actor.districtCode, audience: ['group', 'role'] },
        { savedAt: 'ASC', id: 'ASC' },
      ),
    ]);
    const items = [...own, ...shared.filter((view) => view.ownerId !== actor.id)].map(async (view) => {
      const mayRemove = await this.mayRemove(this.reader, actor, view);
      return mayRemove || isOffered(view, actor) ? [itemFor(actor, view, mayRemove)] : [];
    });
    return { items: (await Promise.all(items)).flat() };
  }

  /** Throws BadRequest `queue.not-yours`, Refused `saved-view.too-many`. */
  async add(actor: Staff, input: SavedViewDto): Promise<SavedViewItem> {
    const view = { id: newId(), ownerId: actor.id, ...this.contents(actor, input) };
    await this.work.write(async (tx) => {
      if ((await tx.find(SavedView, { ownerId: actor.id })).length >= MOST_VIEWS) throw new Refused(TOO_MANY);
      await tx.insert(SavedView, view);
    });
    return itemFor(actor, view);
  }

  /** Throws NotFound, NotYourRole for another person's, BadRequest `queue.not-yours`. */
  async replace(actor: Staff, id: string, input: SavedViewDto): Promise<SavedViewItem> {
    const contents = this.contents(actor, input);
    await this.work.write(async (tx) => {
      await this.own(tx, actor, id);
      await tx.update(SavedView, { id }, contents);
    });
    return itemFor(actor, { id, ownerId: actor.id, ...contents });
  }

  /** Throws NotFound, NotYourRole for another person's. */
  async remove(actor: Staff, id: string): Promise<void> {
    await this.work.write(async (tx) => {
      const view = await tx.lock(SavedView, { id });
      if (!view || !(await this.mayRemove(tx, actor, view)))
        throw view && isOffered(view, actor) ? new NotYourRole(OTHERS) : new NotFound();
      await tx.change('DELETE FROM saved_views WHERE id = ?', [id]);
    });
  }

  private async mayRemove(reads: Reads, actor: Staff, view: SavedView): Promise<boolean> {
    if (view.ownerId === actor.id) return true;
    // Whose act it would not be need not know who has left.
    if (!mayClear(view, actor, true)) return false;
    return mayClear(view, actor, (await this.people.staff(view.ownerId, reads))?.active !== true);
  }

  private contents(
    actor: Staff,
    { name, audience, filter, columns = undefined }: SavedViewDto,
  ): Omit<SavedView, 'id' | 'ownerId'> {
    if (filter.view !== undefined && !viewsOf(actor).includes(filter.view)) throw new BadRequest(NOT_YOURS);
    const { districtCode, groupId, role } = actor;
    const savedAt = instant(this.clock.now());
    return { name, audience, filter: { ...filter }, columns: columns ?? null, districtCode, groupId, role, savedAt };
  }

  private async own(tx: Tx, actor: Staff, id: string): Promise<void> {
    const view = await tx.lock(SavedView, { id });
    if (!view || !isOffered(view, actor)) throw new NotFound();
    if (view.ownerId !== actor.id) throw new NotYourRole(OTHERS);
  }
}

const itemFor = (
  actor: Staff,
  { id, name, audience, filter, columns, savedAt, ownerId }: SavedView,
  mayRemove = ownerId === actor.id,
): SavedViewItem => ({
  id,
  name,
  audience,
  filter,
  columns,
  savedAt,
  isOwn: ownerId === actor.id,
  mayRemove,
});

const NOT_YOURS = refusal('queue.not-yours', '您的岗位没有这个队列。', 'Your role has no such queue.');
const OTHERS = refusal(
  'saved-view.others',
  '只有保存者本人可以修改或删除此视图。',
  'Only the person who saved this view may change it.',
);
const TOO_MANY = refusal(
  'saved-view.too-many',
  `每人最多保存 ${MOST_VIEWS} 个视图，请先删除不用的。`,
  `A person keeps at most ${MOST_VIEWS} views; remove one first.`,
);
