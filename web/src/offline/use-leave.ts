import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { canKeep } from './database.js';
import { accountHere, closeDevice } from './device-account.js';
import { useWaiting } from './waiting.js';

/** Signs out: nothing stays readable on the device. Who still has entries on it is told first; those stay, sealed, until they come back. */
export const useLeave = (): (() => void) => {
  const { t } = useTranslation('offline');
  const { modal, message } = App.useApp();
  const { waiting, refused } = useWaiting();
  const client = useQueryClient();
  const leave = useCallback(async (): Promise<void> => {
    const accountId = accountHere();
    if (accountId !== undefined && canKeep()) await closeDevice(accountId);
    try {
      await ask(api.DELETE('/api/session'));
    } catch (error) {
      if (!problemOf(error).isOffline) throw error;
      void message.error(t('leave.offline'));
      return;
    }
    client.clear();
    location.assign('/desk/');
  }, [client, message, t]);
  return useCallback(() => {
    const n = waiting + refused;
    if (n === 0) {
      void leave();
      return;
    }
    modal.confirm({
      title: t('leave.title', { n }),
      content: t('leave.text'),
      okText: t('leave.do'),
      cancelText: t('leave.stay'),
      onOk: leave,
    });
  }, [leave, modal, refused, t, waiting]);
};
