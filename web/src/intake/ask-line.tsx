import { useTranslation } from 'react-i18next';
import { SideCard } from './side-card.js';
import type { IntakeForm } from './intake-form.js';
import { FIELD_OF, stillToAsk } from './still-to-ask.js';
import { useSettled } from './use-settled.js';
import { useSuggestions } from './use-suggestions.js';

const whole = (form: IntakeForm): IntakeForm => form;

/** What the caller can still be asked; each leads to its field. */
export const AskLine = () => {
  const { t } = useTranslation('intake');
  const form = useSettled(whole, 200);
  const suggestions = useSuggestions();
  const asked = stillToAsk(form, suggestions?.stage ?? null);
  return (
    <SideCard title={t('ask.title')}>
      {asked.length === 0 ? (
        <p>{t('ask.nothing')}</p>
      ) : (
        <ul className="intake-asked">
          {asked.map((each) => (
            <li key={each}>
              <a
                href={`#${FIELD_OF[each]}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(FIELD_OF[each])?.focus();
                }}
              >
                {t(`ask.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </SideCard>
  );
};
