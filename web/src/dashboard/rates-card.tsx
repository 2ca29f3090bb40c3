import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Rate } from '../api/schema.js';
import { ChartBox } from './chart.js';
import { CountLink } from './count-link.js';
import { percent } from './shares.js';

type Props = { title: string; hint?: string; rates: readonly Rate[]; withheld?: number };

/** Rates with what they are made of: numerator, denominator, and what is in neither, with the reason. Every number opens its cases. */
export const RatesCard = ({ title, hint, rates, withheld = 0 }: Props) => {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={title} className="half">
      {hint && <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>}
      {rates.some(({ share }) => share !== null) && (
        <ChartBox
          isLying
          max={100}
          unit=" %"
          labels={rates.map(({ name }) => t(`rate.${name}`))}
          values={rates.map(({ share }) => (share === null ? null : Math.round(share * 1000) / 10))}
        />
      )}
      {rates.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('rates.name')}</th>
              <th scope="col" className="number">
                {t('rates.share')}
              </th>
              <th scope="col" className="number">
                {t('rates.made')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.map((rate) => (
              <RateRow key={rate.name} rate={rate} />
            ))}
          </tbody>
        </table>
      )}
      {withheld > 0 && (
        <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0' }}>
          {t('rates.withheld')}
        </Typography.Paragraph>
      )}
    </Card>
  );
};

const RateRow = ({ rate: { name, share, numerator, denominator, excluded } }: { rate: Rate }) => {
  const { t } = useTranslation('dashboard');
  const left = excluded.filter(({ tally }) => tally.count > 0);
  const label = t(`rate.${name}`);
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400 }}>
        {label}
        {left.length > 0 && (
          <ul className="excluded" aria-label={t('rates.excluded')}>
            {left.map(({ reason, tally }) => {
              const why = t(`reason.${reason}`);
              return (
                <li key={reason}>
                  {why} <CountLink tally={tally} of={`${label} ${why}`} />
                </li>
              );
            })}
          </ul>
        )}
      </th>
      <td className="number">
        <strong>{percent(share)}</strong>
      </td>
      <td className="number">
        <CountLink tally={numerator} of={`${label} ${t('rates.numerator')}`} /> /{' '}
        <CountLink tally={denominator} of={`${label} ${t('rates.denominator')}`} />
      </td>
    </tr>
  );
};
