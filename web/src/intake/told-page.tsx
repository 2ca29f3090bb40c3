import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { markTold, untoldHere } from '../offline/untold.js';
import { lazyInFrame } from '../ui/lazy-frame.js';
import { Loading } from '../ui/loading.js';
import type { IntakeForm } from './intake-form.js';
import type { Registered as Kase } from './submit-intake.js';
import './intake.css';
import './receipt.css';

const Registered = lazyInFrame(async () => (await import('./registered.js')).Registered);

/** Number, code and slip of an entry that went out by itself: the person is told now, and then nothing of it lies here any more. */
export const Component = () => {
  const { t } = useTranslation('intake');
  const { key = '' } = useParams();
  const navigate = useNavigate();
  const { data, isPending } = useQuery({
    queryKey: ['intake', 'told', key],
    queryFn: async () => (await untoldHere()).find((each) => each.key === key) ?? null,
    gcTime: 0,
    staleTime: Infinity,
  });
  if (isPending) return <Loading />;
  if (!data) return <Navigate to="/outbox" replace />;
  const done = async (): Promise<void> => {
    await markTold(key);
    void navigate('/outbox');
  };
  return (
    <Suspense fallback={<Loading />}>
      <Registered
        kase={data.answer as Kase}
        form={data.form as IntakeForm}
        draftId={key}
        scans={[]}
        next={t('told.done')}
        onNext={() => void done()}
      />
    </Suspense>
  );
};
