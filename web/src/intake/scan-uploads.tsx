import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { entriesAfter } from '../offline/outbox.js';
import { addressOf } from '../offline/outbox-rules.js';
import { sendFile, sendWaiting } from '../offline/send-waiting.js';
import { useWaiting } from '../offline/waiting.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { SCANS_PATH, type Scan } from './use-scans.js';

type Props = { caseId: string; draftId: string; scans: readonly Scan[] };

/** How the scans of a letter that has just been registered go out: by themselves from the device, and from here where only this page has them. */
export const ScanUploads = ({ caseId, draftId, scans }: Props) => {
  const { t } = useTranslation('intake');
  const { turn } = useWaiting();
  const loose = scans.filter(({ file }) => file !== undefined);
  const { data: left } = useQuery({
    queryKey: ['intake', 'scans-left', draftId, turn],
    queryFn: () => entriesAfter(draftId),
    enabled: scans.length > loose.length,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const {
    mutate,
    error,
    isPending,
    data: sentLoose,
  } = useMutation({
    mutationFn: async () => {
      await sendWaiting();
      for (const { id, name, file } of loose)
        if (file) await sendFile(addressOf(SCANS_PATH, caseId), { name, fields: { sort: 'scan' } }, file, id);
      return loose.length;
    },
  });
  useEffect(() => mutate(), [mutate]);
  if (scans.length === 0) return null;
  const kept = scans.length - loose.length;
  const sent = (left ? Math.max(0, kept - left.length) : 0) + (sentLoose ?? 0);
  const isRefused = left?.some(({ state }) => state === 'refused') ?? false;
  return (
    <div className="no-print">
      <Progress
        percent={Math.round((sent / scans.length) * 100)}
        status={error || isRefused ? 'exception' : undefined}
        aria-label={t('scans.sending')}
      />
      <p role="status">{t('scans.sent', { sent, all: scans.length })}</p>
      {isRefused && <Link to="/outbox">{t('scans.refused')}</Link>}
      {error && <ProblemAlert problem={error} />}
      {error && (
        <Button loading={isPending} onClick={() => mutate()}>
          {t('scans.again')}
        </Button>
      )}
    </div>
  );
};
