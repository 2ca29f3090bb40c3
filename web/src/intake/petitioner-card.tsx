import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { dayOf } from '../ui/dates.js';
import type { IntakeForm } from './intake-form.js';
import { wholeNumbers } from './whole-numbers.js';
import { SideCard } from './side-card.js';
import { useSettled } from './use-settled.js';
import { useSuggestions } from './use-suggestions.js';
import { useStageName } from './use-taxonomy.js';

const told = ({ phone, idNumber, villageCode, stage }: IntakeForm) => ({ ...wholeNumbers(phone, idNumber), villageCode, stage });

/** Who is on the line: earlier petitions of each number, as soon as it is whole. One is asked for at a time, and each time is on record. */
export const PetitionerCard = () => {
  const { t } = useTranslation('intake');
  const { phone, idNumber, villageCode, stage } = useSettled(told, 300);
  const calendarStage = useSuggestions()?.stage;
  const of = (stage || calendarStage || undefined) as 'S1' | undefined;
  const matter = { ...(villageCode === '' ? {} : { villageCode }), ...(of ? { stage: of } : {}) };
  const titleOf = (field: string): string => (phone && idNumber ? `${t('petitioner.title')} · ${field}` : t('petitioner.title'));
  return (
    <>
      {phone !== undefined && <NumberCard title={titleOf(t('field.phone'))} asked={{ phone, ...matter }} />}
      {idNumber !== undefined && <NumberCard title={titleOf(t('field.idNumber'))} asked={{ idNumber, ...matter }} />}
    </>
  );
};

type Asked = { phone?: string; idNumber?: string; villageCode?: string; stage?: 'S1' };

const NumberCard = ({ title, asked }: { title: string; asked: Asked }) => {
  const { t } = useTranslation('intake');
  const stageName = useStageName();
  const { data, error, isFetching } = useQuery({
    queryKey: ['intake', 'petitioner', asked],
    queryFn: () => ask(api.POST('/api/intake/petitioner', { body: asked })),
    staleTime: 5 * 60_000,
    retry: false,
  });
  return (
    <SideCard title={title} isAsking={isFetching}>
      {error && <p>{problemOf(error).detail || t('petitioner.failed')}</p>}
      {data && (
        <>
          <p>
            <strong>{t(`petitioner.${data.petition}`)}</strong>
            {' · '}
            {data.total === 0 ? t('petitioner.none') : t('petitioner.total', { n: data.total })}
          </p>
          <ul className="intake-earlier">
            {data.items.map(({ id, number, receivedAt, state, stage: at, isSameMatter }) => (
              <li key={id}>
                <Link to={`/cases/${id}`} target="_blank" rel="noopener">
                  {number}
                </Link>{' '}
                {dayOf(receivedAt)} · {t(`state.${state}`)} {at && stageName(at)}{' '}
                {isSameMatter && <strong>{t('petitioner.same')}</strong>}
              </li>
            ))}
          </ul>
          {data.supervisorSeesMore && <p className="intake-hint">{t('petitioner.more')}</p>}
        </>
      )}
    </SideCard>
  );
};
