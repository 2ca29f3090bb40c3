import { useTranslation } from 'react-i18next';
import { PlainButton } from '../ui/controls.js';
import { ChoiceField } from './fields.js';
import { useField } from './form-store.js';
import { useSuggestions } from './use-suggestions.js';

/** The severity with the reasons for what is proposed. The clerk decides; below what the codes demand nothing is registered. */
export const SeverityField = () => {
  const { t, i18n } = useTranslation('intake');
  const [severity, set] = useField('severity');
  const suggestions = useSuggestions();
  const { severity: proposed, leastSeverity: least = 1, reasons = [] } = suggestions ?? {};
  const isEnglish = i18n.language === 'en';
  const words = reasons.map(({ message }) => (isEnglish ? message.en : message.zh)).join(isEnglish ? '; ' : '；');
  const chosen = severity === '' ? least : Number(severity);
  return (
    <ChoiceField
      name="severity"
      none={t('severity.default', { severity: least })}
      options={[1, 2, 3, 4]
        .filter((each) => each >= least)
        .map((each) => ({ value: String(each), label: t(`severity.${each}`) }))}
      hint={
        proposed === undefined ? undefined : (
          <>
            {t('severity.proposed', { severity: proposed })}
            {words}
            {proposed > chosen && (
              <PlainButton size="small" kind="link" onClick={() => set(String(proposed))}>
                {t('severity.take', { severity: proposed })}
              </PlainButton>
            )}
          </>
        )
      }
    />
  );
};
