import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../api/schema.js';
import { ChartBox } from './chart.js';
import { CountLink } from './count-link.js';

/** How long the open cases have been there. */
export const AgeingCard = ({ ageing }: { ageing: Statistics['ageing'] }) => {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('ageing')} className="half">
      <ChartBox labels={ageing.map(({ age }) => t(`age.${age}`))} values={ageing.map(({ tally }) => tally.count)} />
      <table className="figures">
        <thead>
          <tr>
            {ageing.map(({ age }) => (
              <th key={age} scope="col" className="number">
                {t(`age.${age}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {ageing.map(({ age, tally }) => (
              <td key={age} className="number">
                <CountLink tally={tally} of={t(`age.${age}`)} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Card>
  );
};
