import { mayCountBy, measureOf } from '../../cases/figures/figures.js';
import { isTownRole } from '../../cases/permissions/reading.js';
import { viewsOf } from '../../cases/queues/queue-views.js';
import type { Staff } from '../../kernel/actor.js';
import { isFor } from '../../people/office-acts.js';
import type { SavedFilter, SavedView } from './saved-view.entity.js';

/** Of one person. */
export const MOST_VIEWS = 30;

type Shared = Pick<SavedView, 'districtCode' | 'ownerId' | 'audience' | 'groupId' | 'role' | 'filter'>;
type Reader = Pick<Staff, 'id' | 'role' | 'groupId' | 'districtCode'>;

/** Whether this person finds the view in the list: their own, or one shared with them that rests on nothing which their role does not have. */
export const isOffered = (view: Shared, reader: Reader): boolean => {
  if (view.districtCode !== reader.districtCode) return false;
  if (view.ownerId === reader.id) return true;
  const isShared =
    (view.audience === 'group' && view.groupId === reader.groupId) || (view.audience === 'role' && view.role === reader.role);
  return isShared && readsFilter(view.filter, reader);
};

/** Whoever keeps the accounts clears away what nobody else can: views for others whose owner has left. */
export const mayClear = (view: Shared, reader: Reader, hasOwnerLeft: boolean): boolean =>
  hasOwnerLeft && view.audience !== 'own' && view.districtCode === reader.districtCode && isFor('clearSavedViews', reader.role);

/** Already what a list is narrowed by would tell: a queue, a figure, a tag. */
const readsFilter = ({ view, figure, tag }: SavedFilter, reader: Reader): boolean =>
  (view === undefined || viewsOf(reader).includes(view)) &&
  (figure === undefined || mayCountBy(reader, measureOf(figure))) &&
  (tag === undefined || !isTownRole(reader.role));
