import { CloseOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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
  const { token } = theme.useToken();
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
      style={{ width, color: token.colorText, background: token.colorBgElevated }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
      </header>
      <div className="sheet-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
};
