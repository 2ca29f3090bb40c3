import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { entryHere } from '../offline/outbox.js';
import { Loading } from '../ui/loading.js';
import { keepBegun, renewedVisit, type LeftVisit } from './begun-visit.js';

/** Opens a visit that the server refused in its form again, under its own key. */
export const Component = () => {
  const { key = '' } = useParams();
  const { data, isPending } = useQuery({
    queryKey: ['field', 'entry', key],
    queryFn: async (): Promise<string | null> => {
      const entry = await entryHere(key);
      if (entry?.kind !== 'siteVisit') return null;
      const left = await renewedVisit(entry.form as LeftVisit);
      await keepBegun(left, entry.title);
      return left.visit.caseId;
    },
    gcTime: 0,
  });
  if (isPending) return <Loading />;
  return <Navigate to={data ? `/field/cases/${data}/visit` : '/outbox'} replace />;
};
