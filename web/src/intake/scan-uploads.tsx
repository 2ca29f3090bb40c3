import { useMutation } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/client.js';
import { ProblemAlert } from '../ui/problem-alert.js';

const upload = (caseId: string, file: File): Promise<unknown> => {
  const form = new FormData();
  form.append('sort', 'scan');
  form.append('file', file, file.name);
  return send('POST', `/api/cases/${caseId}/evidence`, form);
};

/** Sends the scans of a letter that has just been registered, one after the other; what failed can be tried again. */
export const ScanUploads = ({ caseId, files }: { caseId: string; files: readonly File[] }) => {
  const { t } = useTranslation('intake');
  const [sent, setSent] = useState(0);
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (from: number) => {
      for (const [index, file] of files.entries()) {
        if (index < from) continue;
        await upload(caseId, file);
        setSent(index + 1);
      }
    },
  });
  useEffect(() => mutate(0), [mutate]);
  if (files.length === 0) return null;
  return (
    <div className="no-print">
      <Progress
        percent={Math.round((sent / files.length) * 100)}
        status={error ? 'exception' : undefined}
        aria-label={t('scans.sending')}
      />
      <p role="status">{t('scans.sent', { sent, all: files.length })}</p>
      {error && <ProblemAlert problem={error} />}
      {error && (
        <Button loading={isPending} onClick={() => mutate(sent)}>
          {t('scans.again')}
        </Button>
      )}
    </div>
  );
};
