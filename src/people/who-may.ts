import type { Role } from '../kernel/actor.js';

/** Tasks for which somebody is named: what an account's role allows. The rules of the rooms above ask here, and so does the list of staff. */
const VERIFIERS: readonly Role[] = ['guidance_member', 'guidance_leader'];
/** The discipline liaison checks A10 and A11 alone, a guidance group what it leads: the order's own rules say so (order-rules.ts). */
const CHECKERS: readonly Role[] = [...VERIFIERS, 'district_office', 'head', 'discipline_liaison'];
const GUIDES: readonly Role[] = [...VERIFIERS, 'district_office'];

/** Verifies a case on the spot. */
export const mayVerify = (role: Role): boolean => VERIFIERS.includes(role);
/** Checks a correction that somebody else has made. */
export const mayCheck = (role: Role): boolean => CHECKERS.includes(role);
/** Guides on site in a key or difficult village. */
export const mayGuide = (role: Role): boolean => GUIDES.includes(role);
