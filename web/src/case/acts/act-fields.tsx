import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Checkbox, Flex, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useActContext } from './act-context.js';
import { askedNow } from './body-of.js';
import { FieldInput } from './field-input.js';
import type { Field, Fields, ListField, Values } from './field-types.js';

type Path = readonly (string | number)[];
type Place = {
  /** Relative to the list in which it stands, as antd wants it. */ name: Path;
  /** From the top of the form. */ full: Path;
};

const valueAt = (values: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (rest, key) => (typeof rest === 'object' && rest !== null ? (rest as Record<string | number, unknown>)[key] : undefined),
    values,
  );

/** The fields of a form in the order of the table; those that do not apply now are not there. */
export const ActFields = ({ fields, values, at }: { fields: Fields; values: Values; at?: Place }) => {
  const { facts } = useActContext();
  const here = at ? ((valueAt(values, at.full) ?? {}) as Values) : values;
  return askedNow(fields, here, facts).map(([name, field]) => (
    <ActField
      key={name}
      name={name}
      field={field}
      values={values}
      place={{ name: [...(at?.name ?? []), name], full: [...(at?.full ?? []), name] }}
    />
  ));
};

const ActField = ({ name, field, values, place }: { name: string; field: Field; values: Values; place: Place }) => {
  const { t } = useTranslation('case');
  const label = t(`field.${field.label ?? name}`);
  const hint = field.hint ? t(`hint.${field.hint}`) : undefined;
  const rules = field.required ? [{ required: true, message: t('form.required') }] : [];
  if (field.kind === 'list') return <Rows field={field} label={label} values={values} place={place} />;
  if (field.kind === 'part')
    return (
      <Card size="small" title={label} style={{ marginBottom: 16 }}>
        <ActFields fields={field.fields} values={values} at={place} />
      </Card>
    );
  if (field.kind === 'declaration')
    return (
      <Form.Item
        name={[...place.name]}
        valuePropName="checked"
        rules={
          field.required
            ? [
                {
                  validator: (_rule, value) =>
                    value === true ? Promise.resolve() : Promise.reject(new Error(t('form.declare'))),
                },
              ]
            : []
        }
      >
        <Checkbox>{t(`declaration.${name}`)}</Checkbox>
      </Form.Item>
    );
  return (
    <Form.Item name={[...place.name]} label={label} rules={rules} extra={hint}>
      <FieldInput name={name} label={label} field={field} />
    </Form.Item>
  );
};

const Rows = ({ field, label, values, place }: { field: ListField; label: string; values: Values; place: Place }) => {
  const { t } = useTranslation('case');
  const least = field.atLeast ?? 0;
  return (
    <Form.List name={[...place.name]}>
      {(rows, { add, remove }) => (
        <fieldset style={{ border: 0, padding: 0, margin: '0 0 16px', minWidth: 0 }}>
          <legend style={{ padding: '0 0 8px', fontSize: 'inherit' }}>{label}</legend>
          <Flex vertical gap={12}>
            {rows.map((row, at) => (
              <Card
                key={row.key}
                size="small"
                title={t('form.row', { label, n: at + 1 })}
                extra={
                  rows.length > least && (
                    <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => remove(row.name)}>
                      {t('form.removeRow')}
                    </Button>
                  )
                }
              >
                <ActFields fields={field.fields} values={values} at={{ name: [row.name], full: [...place.full, row.name] }} />
              </Card>
            ))}
            <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add({})} block>
              {t('form.addRow', { label })}
            </Button>
          </Flex>
        </fieldset>
      )}
    </Form.List>
  );
};
