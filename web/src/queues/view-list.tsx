import { Badge, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QueueCount } from '../api/schema.js';
import { writeFilter, type QueueFilter } from './queue-filter.js';

/** The counted queues; the address of each keeps the switch between mine and all. */
export const ViewList = ({ queues, filter }: { queues: readonly QueueCount[] | undefined; filter: QueueFilter }) => {
  const { t } = useTranslation('queues');
  if (!queues) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  const { mine } = filter;
  const views = [...queues.map(({ view }) => view), 'all' as const];
  return (
    <nav aria-label={t('views')}>
      <ul className="queue-views">
        {views.map((view) => (
          <li key={view}>
            <Link to={{ search: `?${writeFilter({ view, mine })}` }} aria-current={filter.view === view ? 'page' : undefined}>
              <span>{t(`view.${view}`)}</span>
              <Count of={queues.find((each) => each.view === view)} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Count = ({ of }: { of: QueueCount | undefined }) => {
  if (!of) return null;
  const isUrgent = of.count > 0 && of.view === 'overdue';
  const text = `${of.count}${of.isCapped ? '+' : ''}`;
  return isUrgent ? <Badge count={text} overflowCount={9999} /> : <span className="queue-count">{text}</span>;
};
