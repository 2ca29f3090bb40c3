import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../api/schema.js';
import { usePlaceName } from '../../ui/village-picker.js';
import { Rows, type Column } from '../rows.js';
import type { Movable } from './move-dialog.js';

type Calendar = ElectionView['calendars'][number] & { villageCode: string | null };

type Props = { election: ElectionView; onMove?: ((movable: Movable) => void) | undefined };

/** Stages and polling day per town, and of the villages that differ. */
export const CalendarTable = ({ election, onMove }: Props) => {
  const { t, i18n } = useTranslation('admin');
  const placeName = usePlaceName();
  const rows: Calendar[] = [
    ...election.calendars.map((calendar) => ({ ...calendar, villageCode: null })),
    ...election.exceptions.map(({ villageCode, ...days }) => ({ ...days, villageCode, townCode: villageCode.slice(0, 9) })),
  ].toSorted((one, other) => (one.villageCode ?? one.townCode).localeCompare(other.villageCode ?? other.townCode));
  const stages: Column<Calendar>[] = election.stages.map(({ code, name }) => ({
    key: code,
    title: `${code} ${i18n.language === 'en' ? name.en : name.zh}`,
    cell: ({ stages: spans }) => {
      const span = spans.find(({ stage }) => stage === code);
      return span ? <Days {...span} /> : '—';
    },
  }));
  return (
    <Rows
      label={t('calendar')}
      rows={rows}
      keyOf={({ townCode, villageCode }) => villageCode ?? townCode}
      columns={[
        { key: 'place', title: t('place'), cell: ({ townCode, villageCode }) => placeName(townCode, villageCode) },
        ...(onMove
          ? [
              {
                key: 'acts',
                title: t('acts'),
                kind: 'acts' as const,
                cell: (calendar: Calendar) => (
                  <Button
                    size="small"
                    aria-label={`${t('move')} ${placeName(calendar.townCode, calendar.villageCode)}`}
                    onClick={() => onMove(calendar)}
                  >
                    {t('move')}
                  </Button>
                ),
              },
            ]
          : []),
        { key: 'polling', title: t('polling'), cell: ({ polling }) => polling?.day.slice(5) ?? '—' },
        ...stages,
      ]}
    />
  );
};

const Days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => (
  <>
    {startsOn.slice(5)}
    <br />
    {endsOn.slice(5)}
  </>
);
