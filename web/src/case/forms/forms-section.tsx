import { Button, Flex, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDto } from '../../api/schema.js';
import { currentLanguage } from '../../i18n/language.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Mark, Nothing, RowCard, Section } from '../ui-parts.js';
import { useDirectory } from '../use-directory.js';
import { useFormActs, useForms } from './use-forms.js';

const FormDialog = lazy(async () => ({ default: (await import('./form-dialog.js')).FormDialog }));

const COLOURS = { draft: 'warning', issued: 'success', withdrawn: 'default' } as const;

/** The papers of the case: drawn up, issued with a number, printed. */
export const FormsSection = ({ caseId }: { caseId: string }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const { data, error } = useForms(caseId);
  const acts = useFormActs(caseId);
  const [openId, setOpenId] = useState<string>();
  if (!data) return error ? <ProblemAlert problem={error} /> : null;
  const { forms, offers } = data;
  const open = forms.find(({ id }) => id === openId);
  const draft = async (at: number): Promise<void> => {
    const offer = offers[at];
    const drawn = offer && (await acts.draft(offer));
    if (drawn) setOpenId(drawn.id);
  };
  return (
    <Section title={t('forms.title')}>
      {acts.problem !== undefined && openId === undefined && <ProblemAlert problem={acts.problem} />}
      {offers.length > 0 && (
        <Select<number | null>
          aria-label={t('forms.new')}
          value={null}
          placeholder={t('forms.new')}
          style={{ width: '100%', marginBottom: 8 }}
          disabled={acts.isBusy}
          options={offers.map(({ title }, value) => ({ value, label: names.said(title) }))}
          onChange={(at) => void (at !== null && draft(at))}
        />
      )}
      {forms.length === 0 && <Nothing text={t('forms.none')} />}
      <ul className="case-rows">
        {forms.toReversed().map((form) => (
          <li key={form.id}>
            <RowCard
              title={names.said(form.title)}
              tags={<Mark color={COLOURS[form.state]}>{t(`forms.state.${form.state}`)}</Mark>}
              foot={[form.number, minuteOf(form.issuedAt ?? form.draftedAt), form.printedAt && t('forms.printed')]
                .filter(Boolean)
                .join(' · ')}
            >
              <Flex gap={6} wrap>
                <Button size="small" onClick={() => setOpenId(form.id)}>
                  {form.state === 'draft' ? t('forms.fill') : t('forms.look')}
                </Button>
                <Paper caseId={caseId} form={form} as="html" />
                <Paper caseId={caseId} form={form} as="pdf" />
              </Flex>
            </RowCard>
          </li>
        ))}
      </ul>
      {open && (
        <Suspense fallback={null}>
          <FormDialog key={open.id} form={open} acts={acts} onClose={() => setOpenId(undefined)} />
        </Suspense>
      )}
    </Section>
  );
};

/** Opens beside the desk, in the language of the desk; from there it is printed. */
const Paper = ({ caseId, form, as }: { caseId: string; form: FormDto; as: 'html' | 'pdf' }) => {
  const { t } = useTranslation('case');
  const href = `/api/cases/${caseId}/forms/${form.id}/${as}?lang=${currentLanguage()}`;
  return (
    <Button size="small" href={href} target="_blank" rel="noopener">
      {t(`forms.as.${as}`)}
    </Button>
  );
};
