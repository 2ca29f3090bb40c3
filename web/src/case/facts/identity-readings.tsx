import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { useSession } from '../../session/session.js';
import { minuteOf } from '../../ui/dates.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Nothing, RowCard } from '../ui-parts.js';
import { caseKey } from '../use-case.js';

/** Who opened the identity, when and why, or tried names on a draft: for those who answer for it. */
export const IdentityReadings = ({ caseId }: { caseId: string }) => {
  const { t } = useTranslation('case');
  const { caseActs } = useSession();
  const [isOpen, setOpen] = useState(false);
  const { data, error, isFetching } = useQuery({
    queryKey: [...caseKey(caseId), 'readings'],
    queryFn: async () => (await ask(api.GET('/api/cases/{id}/identity-readings', { params: { path: { id: caseId } } }))).items,
    enabled: isOpen,
  });
  if (!caseActs.includes('identityReadings')) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('identity.readings')}
      </Button>
      <Modal open={isOpen} title={t('identity.readings')} onCancel={() => setOpen(false)} footer={null}>
        {isFetching && <Loading />}
        {error && <ProblemAlert problem={error} />}
        {data?.length === 0 && <Nothing text={t('identity.noReadings')} />}
        <ul className="case-rows">
          {data?.map((reading) => (
            <li key={reading.id}>
              <RowCard title={reading.name ?? t('who.system')} foot={minuteOf(reading.at)}>
                {reading.metPlaces === null ? reading.reason : t('identity.met', { count: reading.metPlaces })}
              </RowCard>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
};
