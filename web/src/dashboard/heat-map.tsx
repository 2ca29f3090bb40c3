import { Card, Typography } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HeatRow, Statistics, Tally } from '../api/schema.js';
import { CountLink } from './count-link.js';
import { casesAddress } from './cases-address.js';
import { shadeOf } from './shares.js';
import type { Words } from './use-words.js';

const STAGES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const;

/** Open cases by town and stage: the fuller the darker, and every number in words too. */
export const HeatMap = ({ heat, words }: { heat: Statistics['heat']; words: Words }) => {
  const { t } = useTranslation('dashboard');
  const most = Math.max(
    0,
    ...heat.rows
      .flatMap(({ stages, withoutStage }) => [withoutStage, ...stages.map(({ tally }) => tally)])
      .map(({ count }) => count),
  );
  return (
    <Card title={t('heat')}>
      <div className="wide-table" role="region" aria-label={t('heat')} tabIndex={0}>
        <table className="figures heat">
          <thead>
            <tr>
              <th scope="col">{t('town')}</th>
              {STAGES.map((stage) => (
                <th key={stage} scope="col" className="number" title={words.stage(stage)}>
                  {stage}
                </th>
              ))}
              <th scope="col" className="number">
                {t('heat.withoutStage')}
              </th>
              <th scope="col" className="number">
                {t('heat.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {heat.rows.map((row) => (
              <Row key={row.townCode} row={row} most={most} words={words} />
            ))}
          </tbody>
        </table>
      </div>
      <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0' }}>
        {t('heat.key', { stages: STAGES.map((stage) => words.stage(stage)).join(' · ') })}
      </Typography.Paragraph>
      {heat.withoutTown.count > 0 && (
        <Typography.Paragraph style={{ margin: '8px 0 0' }}>
          {t('heat.withoutTown')} <CountLink tally={heat.withoutTown} of={t('heat.withoutTown')} />
        </Typography.Paragraph>
      )}
    </Card>
  );
};

const Row = ({ row, most, words }: { row: HeatRow; most: number; words: Words }) => {
  const { t } = useTranslation('dashboard');
  const town = words.town(row.townCode);
  return (
    <tr>
      <th scope="row">
        <Link to={`/dashboard/town/${row.townCode}`}>{town}</Link>
      </th>
      {row.stages.map(({ stage, tally }) => (
        <Cell key={stage} tally={tally} most={most} of={`${town} ${words.stage(stage)}`} />
      ))}
      <Cell tally={row.withoutStage} most={most} of={`${town} ${t('heat.withoutStage')}`} />
      <td className="number">
        <CountLink tally={row.total} of={town} />
      </td>
    </tr>
  );
};

const Cell = ({ tally, most, of }: { tally: Tally; most: number; of: string }) => {
  const { t } = useTranslation('dashboard');
  const style = { '--shade': shadeOf(tally.count, most) } as CSSProperties;
  return (
    <td>
      {tally.count === 0 ? (
        <span style={style}>0</span>
      ) : (
        <Link to={casesAddress(tally.cases)} aria-label={t('opens', { of, count: tally.count })} style={style}>
          {tally.count}
        </Link>
      )}
    </td>
  );
};
