import type { Staff } from '../kernel/actor.js';
import { NotYourRole } from '../kernel/errors.js';

/** Throws NotYourRole (403) for anybody but an administrator. */
export const administratorOnly = ({ role }: Staff): void => {
  if (role !== 'admin') throw new NotYourRole();
};
