import { Button, Empty, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DutyView } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';

type Props = { rungs: DutyView['stuckRungs']; isBusy: boolean; onRedrive?: ((deadlineId: string) => void) | undefined };

/** Clocks whose next rung would not fire: how often it was tried, and the last error. */
export const StuckList = ({ rungs, isBusy, onRedrive }: Props) => {
  const { t } = useTranslation('dashboard');
  if (rungs.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('duty.nothing')} />;
  return (
    <ul className="alarm-list">
      {rungs.map(({ deadlineId, number, caseId, tries, lastError, lastTriedAt, deadAt }) => (
        <li key={deadlineId}>
          <div className="alarm-words">
            {caseId && number ? <Link to={`/cases/${caseId}`}>{number}</Link> : <code>{deadlineId}</code>}
            <Typography.Paragraph style={{ margin: '4px 0' }}>{lastError}</Typography.Paragraph>
            <Typography.Text type="secondary">
              {t('stuck.tries', { count: tries, at: minuteOf(lastTriedAt) })}
              {deadAt !== null && ` · ${t('stuck.dead')}`}
            </Typography.Text>
          </div>
          {onRedrive && (
            <Button
              loading={isBusy}
              onClick={() => onRedrive(deadlineId)}
              aria-label={`${t('stuck.redrive')} ${number ?? deadlineId}`}
            >
              {t('stuck.redrive')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};
