import { Card, Empty, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Statistics } from '../api/schema.js';
import { minuteOf } from '../ui/dates.js';
import { CountLink } from './count-link.js';
import { lookBacksAddress, type LookBackFilter } from './look-back-filter.js';
import { percent } from './shares.js';
import type { Words } from './use-words.js';

/** Villages in which complaints gather. */
export const HotspotsCard = ({ hotspots, words }: { hotspots: Statistics['hotspots']; words: Words }) => {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('hotspots')} className="half">
      {hotspots.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('hotspots.none')} />
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('hotspots.place')}</th>
              <th scope="col">{t('hotspots.raised')}</th>
              <th scope="col" className="number">
                {t('hotspots.complaints')}
              </th>
            </tr>
          </thead>
          <tbody>
            {hotspots.map(({ id, townCode, villageCode, stage, raisedAt, decidedAt, complaints }) => {
              const place = words.place(townCode, villageCode);
              return (
                <tr key={id}>
                  <th scope="row" style={{ fontWeight: 400 }}>
                    {place}
                    <br />
                    <Typography.Text type="secondary">{words.stage(stage)}</Typography.Text>
                  </th>
                  <td>
                    {minuteOf(raisedAt)}
                    <br />
                    <Tag>{t(decidedAt === null ? 'hotspots.undecided' : 'hotspots.decided')}</Tag>
                  </td>
                  <td className="number">
                    <CountLink tally={complaints} of={`${place} ${stage}`} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Card>
  );
};

/** Look-backs: how many of those that are owed are there, and what they found. */
export const LookBacksCard = ({ lookBacks, townCode }: { lookBacks: Statistics['lookBacks']; townCode: string | null }) => {
  const { t } = useTranslation('dashboard');
  const at = (which: LookBackFilter): string => lookBacksAddress({ ...(townCode === null ? {} : { town: townCode }), ...which });
  const { owed, filled, overdue, share, items } = lookBacks;
  return (
    <Card title={t('lookBacks')} className="half">
      <Typography.Paragraph>
        {t('lookBacks.coverage', { share: percent(share) })}{' '}
        <Link className="counted" to={at({ open: false })}>
          {t('lookBacks.filled', { count: filled })}
        </Link>
        {' · '}
        <Link className="counted" to={at({ open: true })}>
          {t('lookBacks.open', { count: owed - filled })}
        </Link>
        {overdue > 0 && (
          <>
            {' · '}
            <Link className="counted" to={at({ overdue: true })}>
              {t('lookBacks.overdue', { count: overdue })}
            </Link>
          </>
        )}
      </Typography.Paragraph>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('lookBacks.item')}</th>
            {(['rate', 'pass', 'fail', 'notApplicable'] as const).map((each) => (
              <th key={each} scope="col" className="number">
                {t(`lookBacks.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, share: passed, pass, fail, notApplicable }) => (
            <tr key={item}>
              <th scope="row" style={{ fontWeight: 400 }}>
                {t(`lookBack.${item}`)}
              </th>
              <td className="number">{percent(passed)}</td>
              {(
                [
                  ['pass', pass],
                  ['fail', fail],
                  ['n_a', notApplicable],
                ] as const
              ).map(([result, count]) => (
                <td key={result} className="number">
                  <Link
                    className="counted"
                    to={at({ [item]: result })}
                    aria-label={t('opens', { of: `${t(`lookBack.${item}`)} ${t(`result.${result}`)}`, count })}
                  >
                    {count}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};
