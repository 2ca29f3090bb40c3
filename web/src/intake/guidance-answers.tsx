import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlainButton, PlainCheck, PlainTextArea } from '../ui/controls.js';
import { api, ask } from '../api/client.js';
import { useSession } from '../session/session.js';
import { useField, useFormStore } from './form-store.js';
import type { IntakeForm } from './intake-form.js';
import { SideCard } from './side-card.js';
import { useSettled } from './use-settled.js';
import { useSuggestions } from './use-suggestions.js';

const FEWEST = 6;
const told = ({ narrative, stage, points }: IntakeForm) => ({
  narrative,
  stage,
  codes: points.flatMap(({ code }) => (code === '' ? [] : [code])),
});

/** The written guidance on what is asked. A plain question is answered from it and closed with the registration. */
export const GuidanceAnswers = () => {
  const { t } = useTranslation('intake');
  const { caseActs } = useSession();
  const store = useFormStore();
  const [answer, setAnswer] = useField('answer');
  const suggestions = useSuggestions();
  const { narrative, stage, codes } = useSettled(told, 700);
  const of = (stage || suggestions?.stage || undefined) as 'S1' | undefined;
  const isEnough = narrative.trim().length >= FEWEST;
  const body = { text: narrative, codes, ...(of ? { stage: of } : {}) };
  const { data, isFetching } = useQuery({
    queryKey: ['intake', 'guidance', body],
    queryFn: () => ask(api.POST('/api/guidance/answering', { body })),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  const mayAnswer = caseActs.includes('answer');
  const answerWith = (articleSlug: string, title: string): void => {
    const { points, narrative: words } = store.get();
    const asked = points.length > 0 ? points : [{ code: 'Q-01', text: words.trim().slice(0, 80) }];
    store.set({
      points: asked.map((point) => (point.code === '' ? { ...point, code: 'Q-01' } : point)),
      answer: { articleSlug, title, text: '', acceptedByCaller: true },
    });
  };
  if (!isEnough && !answer) return null;
  const items = data?.items ?? [];
  return (
    <SideCard title={t('guidance.title')} isAsking={isFetching}>
      {data && items.length === 0 && <p>{t('guidance.none')}</p>}
      <ul className="intake-similar">
        {items.map(({ slug, title, answer: words, clause }) => (
          <li key={slug}>
            <details>
              <summary>{title}</summary>
              <p>{words}</p>
              <p className="intake-hint">{clause}</p>
            </details>
            {mayAnswer && (
              <PlainButton size="small" aria-label={t('guidance.answerWith', { title })} onClick={() => answerWith(slug, title)}>
                {t('guidance.answer')}
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
      {mayAnswer && !answer && (suggestions?.mayBeAnswered ?? false) && (
        <PlainButton size="small" onClick={() => answerWith('', '')}>
          {t('guidance.ownWords')}
        </PlainButton>
      )}
      {answer && (
        <div className="intake-answer">
          <p>
            <strong>{t('guidance.closing')}</strong> {answer.title}
          </p>
          <label htmlFor="answer-text">{t('guidance.text')}</label>
          <PlainTextArea
            id="answer-text"
            rows={3}
            value={answer.text}
            onChange={({ target }) => setAnswer({ ...answer, text: target.value })}
          />
          <PlainCheck
            checked={answer.acceptedByCaller}
            onChange={(acceptedByCaller) => setAnswer({ ...answer, acceptedByCaller })}
          >
            {t('guidance.accepted')}
          </PlainCheck>
          <PlainButton size="small" onClick={() => setAnswer(null)}>
            {t('guidance.undo')}
          </PlainButton>
          {suggestions && !suggestions.mayBeAnswered && <p className="intake-hint">{t('guidance.notPlain')}</p>}
        </div>
      )}
    </SideCard>
  );
};
