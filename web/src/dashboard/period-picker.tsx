import { DatePicker, Flex, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { local } from '../ui/dates.js';
import { lastDays, type Period } from './period.js';

const SPANS = { week: 7, month: 30 } as const;
const CHOICES = ['all', 'week', 'month'] as const;

type Props = { period: Period; onChange: (period: Period) => void };

/** Of the cases received on which days. */
export const PeriodPicker = ({ period, onChange }: Props) => {
  const { t } = useTranslation('dashboard');
  const [today] = useState(() => local(new Date().toISOString()).format('YYYY-MM-DD'));
  const of = (choice: (typeof CHOICES)[number]): Period => (choice === 'all' ? {} : lastDays(today, SPANS[choice]));
  const chosen = CHOICES.find((choice) => JSON.stringify(of(choice)) === JSON.stringify(period)) ?? '';
  const day = (value: string | undefined) => (value === undefined ? null : dayjs(value));
  return (
    <Flex wrap gap={8} align="center" role="group" aria-label={t('period')}>
      <span>{t('period')}</span>
      <Segmented
        aria-label={t('period')}
        value={chosen}
        options={CHOICES.map((choice) => ({ value: choice, label: t(`period.${choice}`) }))}
        onChange={(choice) => onChange(of(choice as (typeof CHOICES)[number]))}
      />
      <DatePicker.RangePicker
        aria-label={t('period.days')}
        placeholder={[t('period.from'), t('period.to')]}
        value={[day(period.receivedFrom), day(period.receivedTo)]}
        allowEmpty={[true, true]}
        onChange={(days) =>
          onChange({
            ...(days?.[0] ? { receivedFrom: days[0].format('YYYY-MM-DD') } : {}),
            ...(days?.[1] ? { receivedTo: days[1].format('YYYY-MM-DD') } : {}),
          })
        }
      />
    </Flex>
  );
};
