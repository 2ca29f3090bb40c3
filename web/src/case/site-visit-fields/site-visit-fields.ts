import type { SiteVisitDto } from '../../api/schema.js';
import type { FieldsOf } from '../acts/field-types.js';
import { long, many, must, text } from '../acts/form-parts.js';

const wasThere = ({ reasonWithoutVisit }: Readonly<Record<string, unknown>>): boolean => !reasonWithoutVisit;

/** What a site visit asks, at the desk and in the village. Either when they went, or why nobody did. */
export const SITE_VISIT_FIELDS: FieldsOf<SiteVisitDto> = {
  visitedAt: { kind: 'instant', when: wasThere },
  byIds: must(many('staffs', 'guidance')),
  place: { ...text(), when: wasThere },
  spokenTo: { ...long(), when: wasThere, hint: 'spokenTo' },
  documentsSeen: { ...long(), when: wasThere },
  notes: long(),
  reasonWithoutVisit: { ...long(), when: ({ visitedAt }) => !visitedAt },
};
