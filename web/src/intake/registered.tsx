import { Alert, Button, Checkbox, Typography } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IntakeForm } from './intake-form.js';
import { PAPERS, Receipt, type Paper } from './receipt.js';
import { ScanUploads } from './scan-uploads.js';
import type { Registered as Kase } from './submit-intake.js';
import type { Scan } from './use-scans.js';

type Props = {
  kase: Kase;
  form: IntakeForm;
  /** To which its scans were tied. */
  draftId: string;
  scans: readonly Scan[];
  /** Where it is marked that the person has been told, with the question to whoever leaves before. */
  told?: ReactNode;
  onNext: () => void;
  /** What comes next, where that is not another one of this channel. */
  next?: string;
};

/** Number and code, large enough to be read out; the receipt to print; and on to the next. */
export const Registered = ({ kase, form, draftId, scans, told, onNext, next: nextWords }: Props) => {
  const { t, i18n } = useTranslation('intake');
  const [paper, setPaper] = useState<Paper>();
  const [isHandedOver, setHandedOver] = useState(form.channel === 'VISIT');
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  useEffect(() => {
    if (paper === undefined) return undefined;
    const done = (): void => setPaper(undefined);
    window.addEventListener('afterprint', done);
    // The picture of the QR code is drawn a moment after the page.
    const timer = window.setTimeout(() => window.print(), 120);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('afterprint', done);
    };
  }, [paper]);
  const isAnswered = kase.state === 'closed';
  return (
    <div className="intake-done">
      <div className="no-print">
        <Typography.Title level={1} style={{ fontSize: 20 }} role="status">
          {isAnswered ? t('done.answered') : t('done.registered')}
        </Typography.Title>
        <dl className="intake-large">
          <dt>{t('receipt.number')}</dt>
          <dd data-testid="number">{kase.number}</dd>
          <dt>{t('receipt.code')}</dt>
          <dd data-testid="code">{kase.queryCode ?? t('receipt.codeGone')}</dd>
        </dl>
        <p>{t('done.readOut')}</p>
        {kase.advice.map(({ code, message }) => (
          <Alert
            key={code}
            type="info"
            showIcon
            title={i18n.language === 'en' ? message.en : message.zh}
            style={{ marginBottom: 8 }}
          />
        ))}
        {!isAnswered && kase.missing.length > 0 && (
          <p>{t('done.missing', { fields: kase.missing.map((field) => t(`missing.${field}`)).join('、') })}</p>
        )}
        <ScanUploads caseId={kase.id} draftId={draftId} scans={scans} />
        <div className="intake-actions">
          <Button ref={next} type="primary" size="large" onClick={onNext}>
            {nextWords ?? (form.channel === 'LETTER' ? t('done.nextLetter') : t('done.next'))}
          </Button>
          {PAPERS.map((each) => (
            <Button key={each} size="large" onClick={() => setPaper(each)}>
              {t(`receipt.print.${each}`)}
            </Button>
          ))}
          <Link to={`/cases/${kase.id}`}>{t('done.open')}</Link>
        </div>
        <div className="intake-checks">
          {told}
          <Checkbox checked={isHandedOver} onChange={({ target }) => setHandedOver(target.checked)}>
            {t('receipt.handedOver')}
          </Checkbox>
        </div>
      </div>
      <Receipt kase={kase} form={form} paper={paper ?? 'a5'} isHandedOver={isHandedOver} />
    </div>
  );
};
