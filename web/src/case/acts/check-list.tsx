import { Descriptions, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '../../ui/dates.js';
import { useActContext } from './act-context.js';
import { useCase } from '../use-case.js';
import { askedNow } from './body-of.js';
import type { Field, Fields, Values } from './field-types.js';
import { useFlagWords, useOptions } from './options.js';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Everything that is about to be sent, in words, to be read once more. */
export const CheckList = ({ fields, values }: { fields: Fields; values: Values }) => {
  const { t } = useTranslation('case');
  const { facts } = useActContext();
  const rows = askedNow(fields, values, facts).filter(([name]) => !isEmpty(values[name]));
  if (rows.length === 0) return <Typography.Text type="secondary">{t('form.nothingTyped')}</Typography.Text>;
  return (
    <Descriptions
      column={1}
      size="small"
      bordered
      styles={{ label: { width: '30%' }, content: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } }}
      items={rows.map(([name, field]) => ({
        key: name,
        label: t(`field.${field.label ?? name}`),
        children: <Answer name={name} field={field} value={values[name]} />,
      }))}
    />
  );
};

const Answer = ({ name, field, value }: { name: string; field: Field; value: unknown }) => {
  const { t } = useTranslation('case');
  const options = useOptions(field);
  const flagWord = useFlagWords();
  const worded = (each: unknown): string => options.find((option) => option.value === each)?.label ?? String(each);
  if (field.kind === 'list')
    return (Array.isArray(value) ? value : []).map((row: Values, at) => (
      <div key={at} style={{ marginBottom: 8 }}>
        <CheckList fields={field.fields} values={row ?? {}} />
      </div>
    ));
  if (field.kind === 'part') return <CheckList fields={field.fields} values={value as Values} />;
  if (field.kind === 'declaration') return value === true ? t(`declaration.${name}`) : t('flag.no');
  if (typeof value === 'boolean') return flagWord(name, value);
  if (Array.isArray(value)) return value.map(worded).join('、');
  if (field.kind === 'case') return <CaseNamed id={String(value)} />;
  if (field.kind === 'instant') return minuteOf(String(value));
  return worded(value);
};

/** Another case by its number, never by its id. */
const CaseNamed = ({ id }: { id: string }) => {
  const { t } = useTranslation('case');
  const { data } = useCase(id);
  return data ? `${data.number} · ${t(`state.${data.state}`)}` : '…';
};
