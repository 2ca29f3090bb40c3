import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { standUp } from '../api/account.js';
import { canKeep } from './database.js';
import { accountHere, closeDevice } from './device-account.js';
import { endLeftSession, markLeaving } from './leaving.js';
import { roundEnded } from './send-waiting.js';
import { useWaiting } from './waiting.js';

/** A network that answers nothing within this (ms) is none. */
const PATIENCE = 5_000;

/** A request that is on its way has this long (ms) to be answered. */
const ROUND = 30_000;

/** Signs out: nothing stays readable on the device. Who still has entries or unfinished work on it is told first; those stay, sealed, until they come back. */
export const useLeave = (): (() => void) => {
  const { t } = useTranslation('offline');
  const { modal } = App.useApp();
  const { waiting, refused, unfinished, untold } = useWaiting();
  const client = useQueryClient();
  const leave = useCallback(async (): Promise<void> => {
    const accountId = accountHere();
    // An answer that comes now holds number and code: it is taken down before the device is closed.
    await Promise.race([roundEnded(), new Promise((resolve) => setTimeout(resolve, ROUND))]);
    // Whatever device and network do: from here on nobody is signed in.
    markLeaving();
    standUp();
    if (accountId !== undefined && canKeep()) await closeDevice(accountId).catch(() => undefined);
    await endLeftSession(() => fetch('/api/session', { method: 'DELETE', signal: AbortSignal.timeout(PATIENCE) })).catch(
      () => undefined,
    );
    client.clear();
    location.assign('/desk/');
  }, [client]);
  return useCallback(() => {
    const unsent = waiting + refused;
    const parts = [
      unsent > 0 && t('leave.unsent', { n: unsent }),
      unfinished > 0 && t('leave.unfinished', { n: unfinished }),
      untold > 0 && t('leave.untold', { n: untold }),
    ].filter((part) => part !== false);
    if (parts.length === 0) {
      void leave();
      return;
    }
    modal.confirm({
      title: t('leave.title', { what: parts.join(t('leave.and')) }),
      content: t('leave.text'),
      okText: t('leave.do'),
      cancelText: t('leave.stay'),
      onOk: leave,
    });
  }, [leave, modal, refused, t, unfinished, untold, waiting]);
};
