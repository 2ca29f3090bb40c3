import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { entryHere } from '../offline/outbox.js';
import { keep } from '../offline/kept.js';
import { Loading } from '../ui/loading.js';
import type { VisitForm, VisitPictures } from './visit-form.js';
import { picturesName, visitName } from './visit-names.js';

/** Opens a visit that the server refused in its form again, under its own key. */
export const Component = () => {
  const { key = '' } = useParams();
  const { data, isPending } = useQuery({
    queryKey: ['field', 'entry', key],
    queryFn: async (): Promise<string | null> => {
      const entry = await entryHere(key);
      if (entry?.kind !== 'siteVisit') return null;
      const { visit, pictures } = entry.form as { visit: VisitForm; pictures: VisitPictures };
      await keep(visitName(visit.caseId), visit);
      await keep(picturesName(visit.caseId), pictures);
      return visit.caseId;
    },
    gcTime: 0,
  });
  if (isPending) return <Loading />;
  return <Navigate to={data ? `/field/cases/${data}/visit` : '/outbox'} replace />;
};
