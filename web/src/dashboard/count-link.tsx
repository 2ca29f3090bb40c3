import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Tally } from '../api/schema.js';
import { casesAddress } from './cases-address.js';

/** A number that opens its cases. `of`: what it counts, for whoever does not see where it stands. */
export const CountLink = ({ tally, of }: { tally: Tally; of: string }) => {
  const { t } = useTranslation('dashboard');
  return (
    <Link className="counted" to={casesAddress(tally.cases)} aria-label={t('opens', { of, count: tally.count })}>
      {tally.count}
    </Link>
  );
};
