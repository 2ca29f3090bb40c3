import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MoveReport } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { Rows } from '../rows.js';

/** Which clocks would move, of the cases that one sees; the others in number. */
export const MovedClocks = ({ report: { clocks, others } }: { report: MoveReport }) => {
  const { t } = useTranslation('admin');
  return (
    <>
      <Alert
        type={clocks.length + others.clocks === 0 ? 'success' : 'warning'}
        showIcon
        role="status"
        title={t('move.clocks', { count: clocks.length + others.clocks })}
        description={others.clocks > 0 ? t('move.others', { count: others.clocks, cases: others.cases }) : undefined}
        style={{ marginBottom: 12 }}
      />
      {clocks.length > 0 && (
        <div style={{ maxHeight: 280, overflowY: 'auto' }}>
          <Rows
            label={t('move.moving')}
            rows={clocks}
            keyOf={({ clockId }) => clockId}
            columns={[
              {
                key: 'case',
                title: t('case'),
                cell: ({ caseId, caseNumber }) => <Link to={`/cases/${caseId}`}>{caseNumber}</Link>,
              },
              { key: 'clock', title: t('clock'), cell: ({ clock }) => t(`ui:clock.${clock}`) },
              { key: 'from', title: t('moves.before'), cell: ({ from }) => minuteOf(from) },
              { key: 'to', title: t('moves.after'), cell: ({ to }) => minuteOf(to) },
            ]}
          />
        </div>
      )}
    </>
  );
};
