import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseItem, RowObligation } from '../api/schema.js';
import { ClockPill, DonePill } from '../ui/clock-pill.js';
import { minuteOf } from '../ui/dates.js';
import type { QueueColumn } from './columns.js';
import type { Names } from './use-names.js';

type Props = {
  column: QueueColumn;
  item: CaseItem;
  names: Names;
  /** The tags have no column of their own. */
  withTags: boolean;
};

/** One field of a row. */
export const CaseCell = ({ column, item, names, withTags }: Props) => {
  const { t } = useTranslation('queues');
  switch (column) {
    case 'severity':
      return <Severity level={item.severity} />;
    case 'state':
      return (
        <>
          {t(`state.${item.state}`)}
          {item.outcome !== null && <span className="queue-group">{t(`outcome.${item.outcome}`)}</span>}
        </>
      );
    case 'place':
      return names.place(item.townCode, item.villageCode) || t('place.none');
    case 'stage':
      return item.stage === null ? '—' : names.stage(item.stage);
    case 'category':
      return t(`category.${item.category}`);
    case 'channel':
      return item.channel === null ? '—' : t(`channel.${item.channel}`);
    case 'excerpt':
      return (
        <>
          <span className="queue-excerpt">{item.excerpt ?? t('excerpt.hidden')}</span>
          {withTags && <Tags tags={item.tags} />}
        </>
      );
    case 'lead':
      return <Obligation obligation={item.clocks.lead} names={names} />;
    case 'coHandler':
      return <Obligation obligation={item.clocks.coHandler} names={names} />;
    case 'desk':
      return item.clocks.desk ? <ClockPill clock={item.clocks.desk} /> : '—';
    case 'receivedAt':
      return <span className="queue-time">{minuteOf(item.receivedAt)}</span>;
    case 'tags':
      return item.tags.length === 0 ? '—' : <Tags tags={item.tags} />;
    case 'supervision':
      return item.isSupervised ? <Tag color="error">{t('supervised')}</Tag> : '—';
    default:
      return column satisfies never;
  }
};

const Severity = ({ level }: { level: CaseItem['severity'] }) => {
  const { t } = useTranslation('queues');
  return <span className={`queue-severity queue-severity-${level}`}>{t(`severity.${level}`)}</span>;
};

const Tags = ({ tags }: { tags: readonly string[] }) =>
  tags.length === 0 ? null : (
    <span className="queue-tags">
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );

/** Whose part it is, and what that group owes next. */
const Obligation = ({ obligation, names }: { obligation: RowObligation | null; names: Names }) => {
  const { t } = useTranslation('queues');
  if (!obligation) return '—';
  const { groupId, isDone, isTakenOver, clock } = obligation;
  return (
    <span className="queue-obligation">
      {clock ? (
        <ClockPill clock={clock} />
      ) : (
        <DonePill text={t(isDone ? 'part.done' : isTakenOver ? 'part.taken' : 'part.waiting')} />
      )}
      <span className="queue-group" title={names.group(groupId)}>
        {names.group(groupId)}
      </span>
    </span>
  );
};
