import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { instantOf, local } from '../../ui/dates.js';
import { CaseInput } from './case-input.js';
import type { Field } from './field-types.js';
import { useFlagWords, useOptions } from './options.js';

type Props = {
  id?: string;
  name: string;
  label: string;
  field: Field;
  value?: unknown;
  onChange?: (value: unknown) => void;
  'aria-describedby'?: string;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

/** The input of one field; what it holds is what the API takes. */
export const FieldInput = ({ id, name, label, field, value, onChange, ...aria }: Props) => {
  const options = useOptions(field);
  const flagWord = useFlagWords();
  const shared = { id, ...aria };
  const change = (next: unknown): void => onChange?.(next);
  switch (field.kind) {
    case 'text':
      return <Input {...shared} value={textOf(value)} maxLength={field.max} onChange={(event) => change(event.target.value)} />;
    case 'long':
      return (
        <Input.TextArea
          {...shared}
          value={textOf(value)}
          maxLength={field.max}
          rows={3}
          className="case-long"
          onChange={(event) => change(event.target.value)}
        />
      );
    case 'day':
      return (
        <DatePicker
          {...shared}
          value={textOf(value) === '' ? null : dayjs(textOf(value))}
          onChange={(day) => change(day ? day.format('YYYY-MM-DD') : undefined)}
          style={{ width: '100%' }}
        />
      );
    case 'instant':
      return (
        <DatePicker
          {...shared}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          value={textOf(value) === '' ? null : local(textOf(value))}
          onChange={(moment) => change(moment ? instantOf(moment) : undefined)}
          style={{ width: '100%' }}
        />
      );
    case 'number':
      return (
        <InputNumber
          {...shared}
          min={field.min}
          max={field.max}
          precision={0}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => change(next ?? undefined)}
          style={{ width: '100%' }}
        />
      );
    case 'flag':
      return (
        <Radio.Group
          {...shared}
          aria-label={label}
          value={value}
          onChange={(event) => change(event.target.value)}
          options={[true, false].map((each) => ({ value: each, label: flagWord(name, each) }))}
        />
      );
    case 'case':
      return <CaseInput id={id} value={textOf(value)} onChange={change} />;
    case 'texts':
      return (
        <Select
          {...shared}
          mode="tags"
          open={false}
          suffixIcon={null}
          value={listOf(value)}
          onChange={change}
          tokenSeparators={['；', ';', '\n']}
        />
      );
    case 'staffs':
    case 'evidences':
    case 'allegations':
    case 'choices':
      return (
        <Select
          {...shared}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={listOf(value)}
          options={[...options]}
          onChange={change}
        />
      );
    case 'declaration':
    case 'list':
    case 'part':
    case 'place':
      return null;
    default:
      return options.length > 0 && options.length <= 5 && (field.kind === 'choice' || field.kind === 'ground') ? (
        <Radio.Group
          {...shared}
          aria-label={label}
          value={value}
          onChange={(event) => change(event.target.value)}
          options={[...options]}
        />
      ) : (
        <Select
          {...shared}
          allowClear={!field.required}
          showSearch={{ optionFilterProp: 'label' }}
          value={textOf(value) || undefined}
          options={[...options]}
          onChange={change}
        />
      );
  }
};
