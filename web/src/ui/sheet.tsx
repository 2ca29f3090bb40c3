import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainButton } from './controls.js';
import './sheet.css';

type Props = {
  title: string;
  /** px; never wider than the window. */
  width?: number;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
};

/** A dialog over the page, by the browser's own element: it holds the cursor, Esc closes it, and no style has to be written into the page. */
export const Sheet = ({ title, width = 640, onClose, footer, children }: Props) => {
  const { t } = useTranslation('ui');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={id}
      style={{ width }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <PlainButton kind="link" aria-label={t('close')} onClick={onClose}>
          ✕
        </PlainButton>
      </header>
      <div className="sheet-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
};
