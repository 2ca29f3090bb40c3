import { Button, Empty, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Alarm } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';

type Props = { alarms: readonly Alarm[]; count: number; onTake?: ((alarm: Alarm) => void) | undefined };

/** Escalations, the oldest first. Who looks after machines sees their number alone. */
export const AlarmList = ({ alarms, count, onTake }: Props) => {
  const { t } = useTranslation('dashboard');
  if (alarms.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={count === 0 ? t('duty.nothing') : t('duty.onlyCount', { count })}
      />
    );
  return (
    <ul className="alarm-list">
      {alarms.map((alarm) => {
        const { escalationId, caseId, number, clock, rung, effect, rungAt } = alarm;
        return (
          <li key={escalationId}>
            <div className="alarm-words">
              <Flex gap={8} wrap align="center">
                <Link to={`/cases/${caseId}`}>{number}</Link>
                <Tag color="error">{t(`rung.${rung}`)}</Tag>
                <span>{t(`effect.${effect}`)}</span>
              </Flex>
              <Typography.Text type="secondary">
                {clock ? `${t(`ui:clock.${clock}`)} · ` : ''}
                {t('duty.since', { at: minuteOf(rungAt) })}
              </Typography.Text>
            </div>
            {onTake && (
              <Button type="primary" onClick={() => onTake(alarm)} aria-label={`${t('alerts.take')} ${number}`}>
                {t('alerts.take')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
