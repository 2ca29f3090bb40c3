import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Statistics } from '../api/schema.js';
import { CountLink } from './count-link.js';
import { percent } from './shares.js';
import type { Words } from './use-words.js';

/** Towns by complaints per 1,000 voters; without a rank below the floor. */
export const RankingCard = ({ ranking, words }: { ranking: NonNullable<Statistics['ranking']>; words: Words }) => {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('ranking')}>
      <Typography.Paragraph type="secondary">{t('ranking.hint', { floor: ranking.floor })}</Typography.Paragraph>
      <div className="wide-table" role="region" aria-label={t('ranking')} tabIndex={0}>
        <table className="figures ranking">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('ranking.rank')}
              </th>
              <th scope="col">{t('town')}</th>
              {(['perThousand', 'complaints', 'voters', 'open', 'overdue', 'replied'] as const).map((each) => (
                <th key={each} scope="col" className="number">
                  {t(`ranking.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranking.towns.map(({ townCode, rank, perThousandVoters, complaints, voters, open, overdue, repliedInTime }) => {
              const town = words.town(townCode);
              return (
                <tr key={townCode}>
                  <td className="number">{rank ?? '—'}</td>
                  <th scope="row" style={{ fontWeight: 400 }}>
                    <Link to={`/dashboard/town/${townCode}`}>{town}</Link>
                  </th>
                  <td className="number">{perThousandVoters ?? '—'}</td>
                  <td className="number">
                    <CountLink tally={complaints} of={`${town} ${t('ranking.complaints')}`} />
                  </td>
                  <td className="number">{voters === 0 ? '—' : voters.toLocaleString('en')}</td>
                  <td className="number">
                    <CountLink tally={open} of={`${town} ${t('ranking.open')}`} />
                  </td>
                  <td className="number">
                    <CountLink tally={overdue} of={`${town} ${t('ranking.overdue')}`} />
                  </td>
                  <td className="number">
                    {percent(repliedInTime.share)}{' '}
                    <CountLink tally={repliedInTime.numerator} of={`${town} ${t('rates.numerator')}`} /> /{' '}
                    <CountLink tally={repliedInTime.denominator} of={`${town} ${t('rates.denominator')}`} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
};
