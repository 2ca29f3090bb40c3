import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import { lastDayOf, minuteOf } from '../ui/dates.js';
import { usePlaceName } from '../ui/village-picker.js';
import type { IntakeForm } from './intake-form.js';
import { statusAddress } from './status-address.js';
import type { Registered } from './submit-intake.js';

export const PAPERS = ['r80', 'a5'] as const;
export type Paper = (typeof PAPERS)[number];

type Props = { kase: Registered; form: IntakeForm; paper: Paper; isHandedOver: boolean };

/** The receipt (回执) as it is printed, on a roll of 80 mm or on A5. */
export const Receipt = ({ kase, form, paper, isHandedOver }: Props) => {
  const { t, i18n } = useTranslation('intake');
  const { staff, reach } = useSession();
  const placeName = usePlaceName();
  const { number, queryCode, receivedAt } = kase;
  const told = kase.clocks.find(({ clock }) => clock === 'notice_15c');
  const next = told ? t('receipt.nextBy', { day: lastDayOf(told.dueAt) }) : t('receipt.next');
  const lookUp = reach?.statusUrl ?? null;
  const materials = form.materials.filter(({ name }) => name.trim() !== '');
  const place = placeName(form.townCode, form.villageCode || null);
  return (
    <article className={`receipt receipt-${paper}`} lang={i18n.language === 'en' ? 'en' : 'zh-CN'}>
      <h2>{t('receipt.title')}</h2>
      <dl>
        <dt>{t('receipt.number')}</dt>
        <dd className="receipt-large">{number}</dd>
        <dt>{t('receipt.code')}</dt>
        <dd className="receipt-large">{queryCode ?? t('receipt.codeGone')}</dd>
        <dt>{t('receipt.receivedAt')}</dt>
        <dd>{minuteOf(receivedAt)}</dd>
        <dt>{t('receipt.channel')}</dt>
        <dd>{t(`channel.${form.channel}`)}</dd>
        {place && <dt>{t('field.place')}</dt>}
        {place && <dd>{place}</dd>}
        <dt>{t('receipt.understood')}</dt>
        <dd>
          {form.points.length > 0 ? (
            <ol>
              {form.points.map(({ text }, index) => (
                <li key={index}>{text || form.narrative.slice(0, 80)}</li>
              ))}
            </ol>
          ) : (
            form.narrative.slice(0, 120)
          )}
        </dd>
        {materials.length > 0 && <dt>{t('receipt.materials')}</dt>}
        {materials.length > 0 && (
          <dd>{materials.map(({ name, pages }) => (pages ? t('receipt.material', { name, pages }) : name)).join('；')}</dd>
        )}
      </dl>
      <div className="receipt-query">
        {lookUp !== null && (
          <QRCode
            aria-label={t('receipt.qr')}
            value={statusAddress(lookUp, number, isHandedOver ? queryCode : null)}
            type="svg"
            size={112}
            bordered={false}
            color="#000"
            bgColor="#fff"
          />
        )}
        <p>
          {lookUp === null ? t('receipt.howHere') : t('receipt.how')}
          <br />
          {lookUp !== null && <span className="receipt-address">{statusAddress(lookUp, number, null)}</span>}
        </p>
      </div>
      <p>
        <strong>{t('receipt.whatNext')}</strong> {kase.state === 'closed' ? t('receipt.answered') : next}
      </p>
      <p>
        <strong>{t('receipt.who')}</strong> {[staff.groupName, staff.name].filter(Boolean).join(' · ')}
        <br />
        {reach &&
          t('receipt.reach', { phone: reach.phone, address: i18n.language === 'en' ? reach.address.en : reach.address.zh })}
      </p>
      <p>{t('receipt.rights')}</p>
      <p>{t('receipt.privacy')}</p>
    </article>
  );
};
