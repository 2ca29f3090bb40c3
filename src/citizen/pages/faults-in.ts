import type { Problem } from '../../kernel/errors.js';
import type { Fault as FieldFault } from '../../platform/http/validation-faults.js';
import type { Fault } from './views/layout.js';

/** What a refusal says, for the head of a page: each wrong field, or the one sentence. */
export const faultsIn = ({ reason, details }: Problem): Fault[] => {
  const errors = details?.['errors'] as readonly FieldFault[] | undefined;
  return errors?.length ? errors.map(({ message }) => ({ sentence: message })) : [{ sentence: reason.message }];
};
