import { createContext, use } from 'react';
import type { EvidenceView } from '../../api/schema.js';
import type { CaseFile } from '../case-file.js';
import type { FieldFacts } from './field-types.js';

/** What the fields of a form can pick from. */
export type ActContext = { view: CaseFile; evidence: readonly EvidenceView[]; facts: FieldFacts };

const Context = createContext<ActContext | undefined>(undefined);
export const ActContextProvider = Context;

export const useActContext = (): ActContext => {
  const context = use(Context);
  if (!context) throw new Error('useActContext outside a form');
  return context;
};
