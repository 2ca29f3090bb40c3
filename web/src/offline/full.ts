import { Problem } from '../api/problem.js';

/** The browser has no room left for this site. Pure. */
export const isFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError';

/** As a person can do something about it (ProblemAlert has the words); anything else is itself. */
export const roomProblem = (error: unknown): unknown =>
  isFull(error) ? Problem.kept({ status: 507, code: 'device.full', message: '', errors: [] }) : error;
