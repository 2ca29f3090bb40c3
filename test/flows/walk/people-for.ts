import { PERMISSIONS, type Act } from '../../../src/cases/permissions/permission-table.js';
import type { Scene } from './verb.js';
import { coHandlerOf, leadGroupOf, verifiersOf } from './view.js';

/** Somebody whom the permission table might let do it; nothing when only the complainant or the system may. */
export const likelyPerson = (act: Act, { people, view, dice }: Scene): string | undefined => {
  const candidates = PERMISSIONS[act].flatMap(([role, relation]) => {
    if (role === 'citizen' || role === 'system') return [];
    switch (relation) {
      case 'lead':
        return people.of(role, leadGroupOf(view) ?? 'none');
      case 'co_handler':
        return people.of(role, coHandlerOf(view) ?? 'none');
      case 'verifier':
        return people.of(role).filter((m) => verifiersOf(view).includes(m.id));
      case 'review_body':
        return people.of(role, view.reviews.find((r) => r.decidedAt === null)?.bodyGroupId ?? 'none');
      default:
        return people.of(role);
    }
  });
  return dice.any(candidates)?.username;
};

/** Whether the table could ever let that role do it, in whatever relation. */
export const isEverGranted = (act: Act, role: string): boolean => PERMISSIONS[act].some(([granted]) => granted === role);
