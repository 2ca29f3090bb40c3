import type { ButtonHTMLAttributes, InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';

/** A line of text by the browser's own element: nothing to be loaded before one can type, and nothing to be computed per letter. */
export const PlainInput = (props: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> | undefined }) => (
  <input autoComplete="off" {...props} className="plain-input" />
);

export const PlainTextArea = (props: TextareaHTMLAttributes<HTMLTextAreaElement>) => (
  <textarea autoComplete="off" {...props} className="plain-input" />
);

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: 'default' | 'primary' | 'link';
  size?: 'small' | 'middle' | 'large';
  ref?: Ref<HTMLButtonElement> | undefined;
};

export const PlainButton = ({ kind = 'default', size = 'middle', type = 'button', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={`plain-button ${kind} ${size}`} />
);

type CheckProps = {
  id?: string;
  checked: boolean;
  describedBy?: string | undefined;
  onChange: (checked: boolean) => void;
  children: ReactNode;
};

export const PlainCheck = ({ id, checked, describedBy, onChange, children }: CheckProps) => (
  <label className="plain-check">
    <input
      type="checkbox"
      id={id}
      checked={checked}
      aria-describedby={describedBy}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span>{children}</span>
  </label>
);

type NoteProps = {
  type: 'info' | 'success' | 'warning' | 'error';
  title: ReactNode;
  role?: 'alert' | 'status';
  description?: ReactNode;
  action?: ReactNode;
  onClose?: (() => void) | undefined;
};

const SIGNS = { info: 'ⓘ', success: '✓', warning: '⚠', error: '✕' } as const;

/** Something said in a frame; the sign beside the colour says how grave it is. */
export const Note = ({ type, title, role, description, action, onClose }: NoteProps) => {
  const { t } = useTranslation('ui');
  return (
    <div role={role} className={`note ${type}`}>
      <span aria-hidden>{SIGNS[type]}</span>
      <div>
        {title}
        {description}
      </div>
      {action}
      {onClose && (
        <PlainButton size="small" aria-label={t('close')} onClick={onClose}>
          ×
        </PlainButton>
      )}
    </div>
  );
};

/** Turns while something is asked for; decoration beside words. */
export const Busy = () => <span className="busy" aria-hidden />;
