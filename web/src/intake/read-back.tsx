import { Button, Checkbox } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Sheet } from '../ui/sheet.js';
import { usePlaceName } from '../ui/village-picker.js';
import { useField, useFormStore } from './form-store.js';
import { useSuggestions } from './use-suggestions.js';
import { useCodeName, useStageName } from './use-taxonomy.js';

type Props = { isSaving: boolean; problem: unknown; scans: number; onBack: () => void; onSave: () => void };

/** What will be registered, to be read back to whoever told it; Ctrl+Enter registers, Esc goes back. */
export const ReadBack = ({ isSaving, problem, scans, onBack, onSave }: Props) => {
  const { t } = useTranslation('intake');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => button.current?.focus(), 50);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Sheet
      title={t('readBack.title')}
      width={720}
      onClose={onBack}
      footer={
        <>
          <Button onClick={onBack} disabled={isSaving}>
            {t('readBack.back')}
          </Button>
          <Button ref={button} type="primary" loading={isSaving} onClick={onSave}>
            {t('readBack.save')} <kbd>Ctrl+Enter</kbd>
          </Button>
        </>
      }
    >
      {problem !== null && problem !== undefined && <ProblemAlert problem={problem} />}
      <Told scans={scans} />
    </Sheet>
  );
};

const Told = ({ scans }: { scans: number }) => {
  const { t } = useTranslation('intake');
  const store = useFormStore();
  const [isConfirmed, confirm] = useField('readBackConfirmed');
  const placeName = usePlaceName();
  const codeName = useCodeName();
  const stageName = useStageName();
  const running = useSuggestions()?.stage;
  const form = store.get();
  const stage = form.stage || running;
  const who = form.isAnonymous ? t('readBack.anonymous') : [form.name, form.phone].filter(Boolean).join(' · ');
  const group = form.channel === 'VISIT' ? t('readBack.headcount', { n: Number(form.headcount) || 1 }) : '';
  const representatives = form.representatives.map(({ name }) => name).filter(Boolean);
  const dates = form.channel === 'LETTER' ? [form.dateReceived, form.postmarkDate, form.dateOnLetter] : [];
  return (
    <>
      <dl className="intake-read">
        <Line label={t('block.teller')}>
          {[who || t('readBack.unnamed'), group, representatives.join('、')].filter(Boolean).join(' · ')}
        </Line>
        {dates.length > 0 && <Line label={t('readBack.dates')}>{dates.map((day) => day || '—').join(' / ')}</Line>}
        <Line label={t('field.place')}>{placeName(form.townCode, form.villageCode || null) || t('readBack.unknown')}</Line>
        <Line label={t('field.stage')}>{stage ? stageName(stage) : t('readBack.unknown')}</Line>
        <Line label={t('field.narrative')}>
          <q>{form.narrative}</q>
        </Line>
        {form.points.length > 0 && (
          <Line label={t('field.points')}>
            <ol>
              {form.points.map(({ code, text }, index) => (
                <li key={index}>
                  {code ? codeName(code) : t('readBack.noCode')} {text}
                </li>
              ))}
            </ol>
          </Line>
        )}
        {form.occurrence && <Line label={t('field.occurrence')}>{t(`occurrence.${form.occurrence}`)}</Line>}
        {form.remedySought && <Line label={t('field.remedySought')}>{form.remedySought}</Line>}
        {form.respondents.some(({ name }) => name) && (
          <Line label={t('block.about')}>
            {form.respondents
              .map(({ name }) => name)
              .filter(Boolean)
              .join('、')}
          </Line>
        )}
        {form.materials.some(({ name }) => name) && (
          <Line label={t('field.materials')}>
            {form.materials
              .map(({ name }) => name)
              .filter(Boolean)
              .join('、')}
          </Line>
        )}
        {scans > 0 && <Line label={t('scans.title')}>{t('readBack.scans', { n: scans })}</Line>}
        {form.links.length > 0 && (
          <Line label={t('similar.title')}>
            {form.links.map(({ number, decision }) => `${number}（${t(`similar.decided.${decision}`)}）`).join('、')}
          </Line>
        )}
        {form.answer && (
          <Line label={t('guidance.closing')}>{[form.answer.title, form.answer.text].filter(Boolean).join('：') || '—'}</Line>
        )}
      </dl>
      {form.channel === 'CALL' && (
        <Checkbox checked={isConfirmed} onChange={({ target }) => confirm(target.checked)}>
          {t('field.readBackConfirmed')}
        </Checkbox>
      )}
    </>
  );
};

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);
