import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { dayOf } from '../ui/dates.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useConfirmed } from './confirmation.js';
import { RecoveryCodes, SecondFactorSetup } from './second-factor-setup.js';

/** The own authenticator: since when, how many recovery codes are left; set up anew, or new codes. */
export const SecondFactorCard = () => {
  const { t } = useTranslation('session');
  const confirmed = useConfirmed();
  const [isSettingUp, setSettingUp] = useState(false);
  const state = useQuery({
    queryKey: ['second-factor', 'state'],
    queryFn: () => ask(api.GET('/api/session/second-factor')),
  });
  const renew = useMutation({ mutationFn: () => confirmed(() => ask(api.POST('/api/session/second-factor/recovery-codes'))) });
  const done = (): void => {
    setSettingUp(false);
    renew.reset();
    void state.refetch();
  };
  const body = (): React.ReactNode => {
    if (isSettingUp) return <SecondFactorSetup onDone={done} />;
    if (renew.data) return <RecoveryCodes codes={renew.data.recoveryCodes} onKept={done} />;
    if (state.error) return <ProblemAlert problem={state.error} />;
    if (!state.data) return <Loading />;
    const { since, recoveryCodesLeft } = state.data;
    return (
      <Flex vertical gap="small" align="start">
        {renew.error && <ProblemAlert problem={renew.error} />}
        <Typography.Text>
          {since ? t('factor.since', { day: dayOf(since), left: recoveryCodesLeft }) : t('factor.none')}
        </Typography.Text>
        <Flex gap="small" wrap>
          <Button onClick={() => setSettingUp(true)}>{since ? t('factor.again') : t('factor.begin')}</Button>
          {since && <Button onClick={() => renew.mutate()}>{t('factor.renew')}</Button>}
        </Flex>
      </Flex>
    );
  };
  return <Card title={t('factor.title')}>{body()}</Card>;
};
