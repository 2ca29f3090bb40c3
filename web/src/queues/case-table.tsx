import { Checkbox } from 'antd';
import { memo, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseItem } from '../api/schema.js';
import { CaseCell } from './case-cell.js';
import type { QueueColumn } from './columns.js';
import type { Names } from './use-names.js';

type Props = {
  rows: readonly CaseItem[];
  columns: readonly QueueColumn[];
  names: Names;
  /** Rows that changed while they were looked at and belong here no longer. */
  left: ReadonlySet<string>;
  marked: ReadonlySet<string>;
  canMark: boolean;
  onMark: (id: string) => void;
  onMarkAll: () => void;
  onVisit: (id: string) => void;
};

/** What fits on a screen is drawn at once, the rest of the page a moment later. */
const AT_ONCE = 12;

/** The list as a table; on narrow screens the same rows as cards (queues.css). */
export const CaseTable = ({ rows, columns, names, left, marked, canMark, onMark, onMarkAll, onVisit }: Props) => {
  const { t } = useTranslation('queues');
  const drawn = useDeferredValue(rows, rows.slice(0, AT_ONCE));
  return (
    <div className="queue-scroll">
      <table className="queue-table">
        <thead>
          <tr>
            {canMark && (
              <th scope="col" className="queue-mark">
                <Checkbox
                  aria-label={t('mark.all')}
                  checked={rows.length > 0 && marked.size === rows.length}
                  indeterminate={marked.size > 0 && marked.size < rows.length}
                  onChange={onMarkAll}
                />
              </th>
            )}
            <th scope="col">{t('column.number')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={`queue-${column}`}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((item) => (
            <CaseRow
              key={item.id}
              item={item}
              columns={columns}
              names={names}
              hasLeft={left.has(item.id)}
              isMarked={marked.has(item.id)}
              canMark={canMark}
              onMark={onMark}
              onVisit={onVisit}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

type RowProps = Pick<Props, 'columns' | 'names' | 'canMark' | 'onMark' | 'onVisit'> & {
  item: CaseItem;
  hasLeft: boolean;
  isMarked: boolean;
};

const CaseRow = memo(({ item, columns, names, hasLeft, isMarked, canMark, onMark, onVisit }: RowProps) => {
  const { t } = useTranslation('queues');
  return (
    <tr className={`${hasLeft ? 'queue-left' : ''} ${isMarked ? 'queue-marked' : ''}`}>
      {canMark && (
        <td className="queue-mark">
          <input
            type="checkbox"
            className="plain-mark"
            aria-label={t('mark.one', { number: item.number })}
            checked={isMarked}
            onChange={() => onMark(item.id)}
          />
        </td>
      )}
      <th scope="row">
        <Link to={`/cases/${item.id}`} data-case={item.id} onFocus={() => onVisit(item.id)} className="queue-number">
          {item.number}
        </Link>
        {hasLeft && <span className="queue-left-note">{t('left')}</span>}
      </th>
      {columns.map((column) => (
        <td key={column} className={`queue-${column}`} data-label={t(`column.${column}`)}>
          <CaseCell column={column} item={item} names={names} withTags={!columns.includes('tags')} />
        </td>
      ))}
    </tr>
  );
});
CaseRow.displayName = 'CaseRow';
