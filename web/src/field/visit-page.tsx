import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '../session/session.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { begunVisit, type BegunVisit } from './begun-visit.js';
import { useFieldCases } from './use-field-cases.js';
import { VisitScreen } from './visit-screen.js';

/** One visit from its first word to its saving; whatever is read anew meanwhile, the form stays. */
export const Component = () => {
  const { t } = useTranslation('field');
  const { id = '' } = useParams();
  const { staff } = useSession();
  const { data, error, isPending } = useFieldCases();
  const kase = data?.value.find((each) => each.id === id);
  const [begun, setBegun] = useState<BegunVisit>();
  useEffect(() => {
    if (!kase || begun) return undefined;
    let isHere = true;
    const open = async (): Promise<void> => {
      const found = await begunVisit(kase, staff.id);
      if (isHere) setBegun(found);
    };
    void open();
    return () => {
      isHere = false;
    };
  }, [begun, kase, staff.id]);
  if (isPending) return <Loading />;
  if (error && !kase) return <ProblemAlert problem={error} />;
  if (!kase) return <Alert type="info" showIcon title={t('notHere')} action={<Link to="/field">{t('mine')}</Link>} />;
  return begun ? <VisitScreen kase={kase} visit={begun.visit} pictures={begun.pictures} /> : <Loading />;
};
