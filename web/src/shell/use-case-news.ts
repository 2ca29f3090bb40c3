import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMatch } from 'react-router';
import { caseKey } from '../case/use-case.js';
import { hearChanges } from '../queues/change-stream.js';

/** While a case is open it is read anew as soon as somebody has changed it. */
export const useCaseNews = (): void => {
  const id = useMatch('/cases/:id')?.params.id;
  const client = useQueryClient();
  useEffect(() => {
    if (id === undefined) return undefined;
    return hearChanges((news) => {
      if (news.event === 'over') return void client.invalidateQueries({ queryKey: ['session'] });
      if (news.event === 'reset' || news.changes.some(({ caseId }) => caseId === id))
        void client.invalidateQueries({ queryKey: [...caseKey(id), 'view'] });
    });
  }, [client, id]);
};
