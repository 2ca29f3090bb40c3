import { useQuery } from '@tanstack/react-query';
import { App, Drawer } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isSomebodyHere } from '../../api/account.js';
import { api, ask } from '../../api/client.js';
import type { ReplyDraftView } from '../../api/schema.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { CaseFile } from '../case-file.js';
import { caseKey } from '../use-case.js';
import { ReplyForm } from './reply-form.js';

/** The reply opinion, point by point: drafted, handed in, returned with comments, signed. */
export const ReplyEditor = ({ view, onClose }: { view: CaseFile; onClose: () => void }) => {
  const { t } = useTranslation('case');
  const { modal } = App.useApp();
  const { data, error } = useQuery({
    queryKey: [...caseKey(view.id), 'reply-draft'],
    queryFn: (): Promise<ReplyDraftView> => ask(api.GET('/api/cases/{id}/reply-draft', { params: { path: { id: view.id } } })),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  const isUnsaved = useRef(false);
  const onDirty = useCallback((isDirty: boolean) => void (isUnsaved.current = isDirty), []);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => {
      if (isUnsaved.current && isSomebodyHere()) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
  /** What could not be saved stands here alone. */
  const leave = (): void => {
    if (!isUnsaved.current) onClose();
    else {
      modal.confirm({
        title: t('reply.leave'),
        okText: t('reply.leave.do'),
        cancelText: t('reply.leave.stay'),
        onOk: onClose,
      });
    }
  };
  return (
    <Drawer open title={t('reply.title')} onClose={leave} size="min(980px, 100vw)" mask={{ closable: false }}>
      {error && <ProblemAlert problem={error} />}
      {data ? <ReplyForm view={view} first={data} onDirty={onDirty} onClose={onClose} /> : !error && <Loading />}
    </Drawer>
  );
};
