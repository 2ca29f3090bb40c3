import type { EvidenceView } from '../../api/schema.js';
import type { FormAct } from '../acts/act-forms.js';
import type { CaseFile } from '../case-file.js';

export type FactsProps = { view: CaseFile; evidence: readonly EvidenceView[]; onAct: (act: FormAct, target?: string) => void };
