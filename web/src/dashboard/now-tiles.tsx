import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Statistics, Tally } from '../api/schema.js';
import { casesAddress } from './cases-address.js';

/** How things stand. */
export const NowTiles = ({ now }: { now: Statistics['now'] }) => {
  const { t } = useTranslation('dashboard');
  const { token } = theme.useToken();
  const late = { color: token.colorErrorText };
  return (
    <ul className="tiles" aria-label={t('now')}>
      <Tile label={t('now.open')} tally={now.open} />
      <Tile label={t('now.receivedToday')} tally={now.receivedToday} />
      <Tile label={t('now.receivedThisWeek')} tally={now.receivedThisWeek} />
      <Tile label={t('now.dueToday')} tally={now.dueToday} />
      <Tile label={t('now.overdue')} tally={now.overdue} style={now.overdue.count > 0 ? late : undefined} />
      <Tile label={t('now.gravest')} tally={now.gravest} />
      {now.notTold && <Tile label={t('now.notTold')} tally={now.notTold} />}
    </ul>
  );
};

const Tile = ({ label, tally, style }: { label: string; tally: Tally; style?: { color: string } | undefined }) => (
  <li className="tile">
    <Link to={casesAddress(tally.cases)}>
      <strong style={style}>{tally.count}</strong>
      {label}
    </Link>
  </li>
);
