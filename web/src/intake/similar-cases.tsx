import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask } from '../api/client.js';
import { useSession } from '../session/session.js';
import { dayOf } from '../ui/dates.js';
import { PlainButton } from '../ui/controls.js';
import { useField } from './form-store.js';
import type { IntakeForm, LinkDecision } from './intake-form.js';
import { SideCard } from './side-card.js';
import { useSettled } from './use-settled.js';
import { useSuggestions } from './use-suggestions.js';
import { useCodeName } from './use-taxonomy.js';

const FEWEST = 8;
const told = ({ narrative, villageCode, stage }: IntakeForm) => ({ narrative, villageCode, stage });

/** Complaints of this village and stage that tell of the same; each is linked or kept separate, and either is recorded with the case. */
export const SimilarCases = () => {
  const { t } = useTranslation('intake');
  const mayLink = useSession().caseActs.includes('link');
  const codeName = useCodeName();
  const { narrative, villageCode, stage } = useSettled(told, 700);
  const calendarStage = useSuggestions()?.stage;
  const [links, setLinks] = useField('links');
  const of = (stage || calendarStage || undefined) as 'S1' | undefined;
  const isEnough = villageCode !== '' && narrative.trim().length >= FEWEST;
  const body = { text: narrative, villageCode, ...(of ? { stage: of } : {}) };
  const { data, isFetching, error } = useQuery({
    queryKey: ['intake', 'similar', body],
    queryFn: () => ask(api.POST('/api/intake/similar', { body })),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  // Decided about cases of another village: those were not meant.
  const decidedIn = useRef(villageCode);
  useEffect(() => {
    if (decidedIn.current !== '' && villageCode !== decidedIn.current) setLinks([]);
    decidedIn.current = villageCode;
  }, [setLinks, villageCode]);
  if (!isEnough) return null;
  // Pressed once more, it is taken back.
  const decide = (decision: LinkDecision): void => {
    const isAgain = links.some((each) => each.caseId === decision.caseId && each.decision === decision.decision);
    setLinks([...links.filter(({ caseId }) => caseId !== decision.caseId), ...(isAgain ? [] : [decision])]);
  };
  const items = data?.items ?? [];
  return (
    <SideCard title={t('similar.title')} isAsking={isFetching}>
      {error && <p>{t('similar.failed')}</p>}
      {data && items.length === 0 && <p>{t('similar.none')}</p>}
      <ul className="intake-similar">
        {items.map(({ id, number, receivedAt, state, codes, text, likeness }) => {
          const decided = links.find(({ caseId }) => caseId === id)?.decision;
          return (
            <li key={id}>
              <div>
                <Link to={`/cases/${id}`} target="_blank" rel="noopener">
                  {number}
                </Link>{' '}
                {dayOf(receivedAt)} · {t(`state.${state}`)} · {codes.map(codeName).join('、')} ·{' '}
                {t('similar.likeness', { n: likeness })}
              </div>
              <p className="intake-told">{text}</p>
              {mayLink && (
                <div className="intake-actions">
                  <PlainButton
                    size="small"
                    aria-pressed={decided === 'similar'}
                    aria-label={t('similar.linkOf', { number })}
                    onClick={() => decide({ caseId: id, number, decision: 'similar' })}
                  >
                    {t('similar.link')}
                  </PlainButton>
                  <PlainButton
                    size="small"
                    aria-pressed={decided === 'separate'}
                    aria-label={t('similar.separateOf', { number })}
                    onClick={() => decide({ caseId: id, number, decision: 'separate' })}
                  >
                    {t('similar.separate')}
                  </PlainButton>
                  {decided && <span>{t(`similar.decided.${decided}`)}</span>}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </SideCard>
  );
};
