import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainCheck, PlainInput, PlainTextArea } from '../ui/controls.js';
import { useField } from './form-store.js';
import type { IntakeForm } from './intake-form.js';

type TextName = { [K in keyof IntakeForm]: IntakeForm[K] extends string ? K : never }[keyof IntakeForm];
type FlagName = { [K in keyof IntakeForm]: IntakeForm[K] extends boolean ? K : never }[keyof IntakeForm];

/** A label, its field, and what is said about it. */
export const Row = ({ id, label, hint, children }: { id: string; label: string; hint?: ReactNode; children: ReactNode }) => (
  <div className="intake-row">
    <label htmlFor={id}>{label}</label>
    <div>
      {children}
      {hint && (
        <div id={`${id}-hint`} className="intake-hint">
          {hint}
        </div>
      )}
    </div>
  </div>
);

type TextProps = {
  name: TextName;
  type?: 'text' | 'tel' | 'email' | 'date' | 'datetime-local' | 'number';
  hint?: ReactNode;
  placeholder?: string;
  isFirst?: boolean;
};

/** A line of text under its own name; the name is the address of its label and of "still to ask" as well. */
export const TextField = ({ name, type = 'text', hint, placeholder, isFirst }: TextProps) => {
  const { t } = useTranslation('intake');
  const [value, set] = useField(name);
  return (
    <Row id={name} label={t(`field.${name}`)} hint={hint}>
      <PlainInput
        id={name}
        type={type}
        value={value}
        min={type === 'number' ? 0 : undefined}
        inputMode={type === 'number' ? 'numeric' : undefined}
        placeholder={placeholder}
        data-first={isFirst || undefined}
        aria-describedby={hint ? `${name}-hint` : undefined}
        onChange={({ target }) => set(target.value)}
      />
    </Row>
  );
};

export const LongTextField = ({ name, rows, hint }: { name: TextName; rows: number; hint?: ReactNode }) => {
  const { t } = useTranslation('intake');
  const [value, set] = useField(name);
  return (
    <Row id={name} label={t(`field.${name}`)} hint={hint}>
      <PlainTextArea
        id={name}
        value={value}
        rows={rows}
        aria-describedby={hint ? `${name}-hint` : undefined}
        onChange={({ target }) => set(target.value)}
      />
    </Row>
  );
};

export const FlagField = ({ name, hint }: { name: FlagName; hint?: ReactNode }) => {
  const { t } = useTranslation('intake');
  const [value, set] = useField(name);
  const hintId = useId();
  return (
    <div className="intake-row">
      <span />
      <div>
        <PlainCheck id={name} checked={value} describedBy={hint ? hintId : undefined} onChange={set}>
          {t(`field.${name}`)}
        </PlainCheck>
        {hint && (
          <div id={hintId} className="intake-hint">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
};

type ChoiceProps = { name: TextName; options: readonly { value: string; label: string }[]; none?: string; hint?: ReactNode };

/** A closed list, by the browser's own control: letters and arrows choose, and it opens on every device. */
export const ChoiceField = ({ name, options, none, hint }: ChoiceProps) => {
  const { t } = useTranslation('intake');
  const [value, set] = useField(name);
  return (
    <Row id={name} label={t(`field.${name}`)} hint={hint}>
      <NativeSelect
        id={name}
        value={value}
        options={options}
        none={none}
        describedBy={hint ? `${name}-hint` : undefined}
        onChange={set}
      />
    </Row>
  );
};

type SelectProps = {
  id: string;
  value: string;
  options: readonly { value: string; label: string }[];
  none?: string;
  label?: string;
  describedBy?: string;
  onChange: (value: string) => void;
};

export const NativeSelect = ({ id, value, options, none, label, describedBy, onChange }: SelectProps) => (
  <select
    id={id}
    className="plain-input"
    value={value}
    aria-label={label}
    aria-describedby={describedBy}
    onChange={({ target }) => onChange(target.value)}
  >
    {none !== undefined && <option value="">{none}</option>}
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);

/** One of a few words, side by side. */
export const RadioField = ({ name, options }: { name: TextName; options: readonly { value: string; label: string }[] }) => {
  const { t } = useTranslation('intake');
  const [value, set] = useField(name);
  return (
    <fieldset className="intake-row intake-radios">
      <legend>{t(`field.${name}`)}</legend>
      <div>
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              type="radio"
              id={index === 0 ? name : undefined}
              name={name}
              checked={value === option.value}
              onChange={() => set(option.value)}
            />{' '}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** A block of the form under its heading. */
export const Block = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="intake-block">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};

/** What is seldom asked: folded away, and out of the way of Tab. */
export const Seldom = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('intake');
  return (
    <details className="intake-more">
      <summary>{t('more')}</summary>
      {children}
    </details>
  );
};
