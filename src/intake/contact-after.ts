import type { Case } from '../cases/entities/case.entity.js';
import type { Contact } from '../cases/vocabulary.js';
import type { PersonDto } from './dto/person.dto.js';

/** How the complainant can be reached once more is known: it only gets better, except for a self-report. Pure. */
export const contactAfter = (
  { contact, complainantKind }: Pick<Case, 'contact' | 'complainantKind'>,
  told?: PersonDto,
): Contact => {
  if ((told?.kind ?? complainantKind) === 'STAFF_SELF_REPORT') return 'NONE';
  if (told?.phone || told?.address || told?.email) return 'ADDRESS';
  return contact === 'NONE' && told?.name ? 'CODE_ONLY' : contact;
};
