import type { operations } from '../api/schema.js';

type AuditQuery = NonNullable<operations['AuditController_page']['parameters']['query']>;

/** What the trail is searched by, as it stands in the address. */
export type AuditFilter = Pick<AuditQuery, 'actor' | 'action' | 'caseNumber' | 'subject' | 'from' | 'to'>;

const NAMES = ['actor', 'action', 'caseNumber', 'subject', 'from', 'to'] as const;

export const readAuditFilter = (params: URLSearchParams): AuditFilter => {
  const filter: AuditFilter = {};
  for (const name of NAMES) {
    const value = params.get(name)?.trim();
    if (value) filter[name] = value;
  }
  return filter;
};
