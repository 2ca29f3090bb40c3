import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseItem } from '../api/schema.js';
import type { BulkAct } from './bulk-acts.js';
import './bulk.css';
import { BulkDialog } from './bulk-dialog.js';
import type { Names } from './use-names.js';

type Props = {
  acts: readonly BulkAct[];
  marked: readonly CaseItem[];
  names: Names;
  onClear: () => void;
  /** These cases have been worked on. */
  onDone: (ids: readonly string[]) => void;
};

/** What can be done with the marked rows, below the list. */
export const BulkBar = ({ acts, marked, names, onClear, onDone }: Props) => {
  const { t } = useTranslation('queues');
  const [act, setAct] = useState<BulkAct>();
  return (
    <section className="bulk-bar" aria-label={t('bulk')}>
      <strong aria-live="polite">{t('bulk.marked', { count: marked.length })}</strong>
      {acts.map((each) => (
        <Button key={each} onClick={() => setAct(each)}>
          {t(`act.${each}`)}
        </Button>
      ))}
      <Button type="text" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      {act && <BulkDialog act={act} marked={marked} names={names} onClose={() => setAct(undefined)} onDone={onDone} />}
    </section>
  );
};
