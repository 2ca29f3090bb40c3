import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';

const PrintPostDialog = lazy(async () => ({ default: (await import('./print-post-dialog.js')).PrintPostDialog }));

/** All that goes into the post of a day, in one file; for whoever may print. */
export const PrintPost = () => {
  const { t } = useTranslation('queues');
  const { acts } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!acts.includes('printForms')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('post')}</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PrintPostDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
