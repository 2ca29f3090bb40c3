import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  PauseCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { RowClock } from '../api/schema.js';
import './clock-pill.css';
import { minuteOf } from './dates.js';
import { timeLeft } from './time-left.js';
import { useNow } from './use-now.js';

type Look = 'green' | 'yellow' | 'red' | 'paused' | 'done';

const ICONS = {
  green: ClockCircleOutlined,
  yellow: ExclamationCircleFilled,
  red: WarningFilled,
  paused: PauseCircleOutlined,
  done: CheckCircleOutlined,
} as const satisfies Record<Look, unknown>;

/** A clock in one line: what is owed, by icon and colour how it stands, and the time left. Whole moment and standing are said to those who do not see colours. */
export const ClockPill = ({ clock: { clock, dueAt, colour, isPaused } }: { clock: RowClock }) => {
  const { t } = useTranslation('ui');
  const now = useNow();
  const { isLate, unit, count } = timeLeft(dueAt, now);
  // It may have run out since the row was read.
  const look: Look = isPaused ? 'paused' : isLate ? 'red' : (colour ?? 'green');
  const time = isPaused ? t('clock.paused') : t(isLate ? `late.${unit}` : `left.${unit}`, { count });
  return (
    <Pill look={look} title={t('clock.due', { at: minuteOf(dueAt) })}>
      <span>{t(`clock.${clock}`)}</span>
      <strong>{time}</strong>
      <span className="visually-hidden">{`${t(`look.${look}`)}，${t('clock.due', { at: minuteOf(dueAt) })}`}</span>
    </Pill>
  );
};

/** Where a part is done and nothing runs any more. */
export const DonePill = ({ text }: { text: string }) => <Pill look="done">{text}</Pill>;

const Pill = ({ look, title, children }: { look: Look; title?: string; children: React.ReactNode }) => {
  const Icon = ICONS[look];
  return (
    <span className={`clock-pill clock-pill-${look}`} title={title}>
      <Icon aria-hidden />
      <span className="clock-pill-words">{children}</span>
    </span>
  );
};
