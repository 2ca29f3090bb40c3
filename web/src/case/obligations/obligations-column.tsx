import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '../../ui/dates.js';
import { ClockPill } from '../../ui/clock-pill.js';
import type { FormAct } from '../acts/act-forms.js';
import type { CaseFile } from '../case-file.js';
import { Mark, Nothing, RowCard, Section } from '../ui-parts.js';
import { useDirectory } from '../use-directory.js';
import { ClockDrawer } from './clock-drawer.js';
import { FormsSection } from '../forms/forms-section.js';
import { Deliveries } from './deliveries.js';
import { Links } from './links.js';

type Clock = CaseFile['clocks'][number];
type Props = { view: CaseFile; onAct: (act: FormAct, target?: string) => void };

/** Who owes what by when: both groups side by side in time, every clock with the way in which its date was worked out. */
export const ObligationsColumn = ({ view, onAct }: Props) => {
  const { t } = useTranslation('case');
  const [clockId, setClockId] = useState<string>();
  const running = view.clocks.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null);
  const ended = view.clocks.filter(({ metAt, cancelledAt }) => metAt !== null || cancelledAt !== null);
  return (
    <>
      <Section title={t('owed.groups')}>
        <Seats view={view} onAct={onAct} />
      </Section>
      <Section title={t('owed.clocks')}>
        {running.length === 0 && <Nothing text={t('owed.noClocks')} />}
        <ul className="case-rows">
          {running.map((clock) => (
            <li key={clock.id}>
              <ClockRow clock={clock} onAsk={setClockId} />
            </li>
          ))}
        </ul>
        {ended.length > 0 && (
          <details style={{ marginTop: 12 }}>
            <summary style={{ cursor: 'pointer' }}>{t('owed.ended', { n: ended.length })}</summary>
            <ul className="case-rows" style={{ marginTop: 8 }}>
              {ended.map((clock) => (
                <li key={clock.id}>
                  <ClockRow clock={clock} onAsk={setClockId} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      <Escalations view={view} />
      <Deliveries view={view} onAct={onAct} />
      <FormsSection caseId={view.id} />
      <Links view={view} onAct={onAct} />
      <ClockDrawer caseId={view.id} clockId={clockId} onClose={() => setClockId(undefined)} />
    </>
  );
};

const Seats = ({ view, onAct }: Props) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const mine = view.allowedRecords.find(({ record }) => record === 'takeOver')?.targets ?? [];
  if (view.assignments.length === 0) return <Nothing text={t('owed.noGroups')} />;
  return (
    <ul className="case-rows">
      {view.assignments.map((seat) => (
        <li key={seat.id}>
          <RowCard
            title={names.group(seat.groupId)}
            tags={
              <Flex gap={4} wrap>
                <Mark>{t(`part.${seat.part}`)}</Mark>
                {seat.releasedAt && <Mark>{t('seat.released')}</Mark>}
                {seat.isOverdue && <Mark color="error">{t('seat.overdue')}</Mark>}
                {seat.doneAt && <Mark color="success">{t('seat.done')}</Mark>}
              </Flex>
            }
            foot={[
              seat.takenOverAt
                ? t('seat.takenOver', { at: minuteOf(seat.takenOverAt), who: names.person(seat.takenOverById) })
                : seat.takeOverBy && t('seat.takeOverBy', { at: minuteOf(seat.takeOverBy) }),
              seat.dueBy && t('seat.dueBy', { at: minuteOf(seat.dueBy) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            {mine.includes(seat.id) && (
              <Button size="small" type="primary" onClick={() => onAct('takeOver', seat.id)}>
                {t('act.takeOver')}
              </Button>
            )}
          </RowCard>
        </li>
      ))}
    </ul>
  );
};

const ClockRow = ({ clock, onAsk }: { clock: Clock; onAsk: (id: string) => void }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const { accountable } = clock;
  const isRunning = clock.metAt === null && clock.cancelledAt === null;
  const who =
    accountable &&
    (accountable.staffId ?? accountable.groupId) &&
    (accountable.staffId ? names.person(accountable.staffId) : names.group(accountable.groupId));
  return (
    <Flex vertical gap={2} align="flex-start">
      {isRunning ? (
        <ClockPill clock={{ clock: clock.clock, dueAt: clock.dueAt, colour: clock.colour, isPaused: clock.pausedAt !== null }} />
      ) : (
        <Typography.Text>
          {t(`clock.${clock.clock}`)} · {clock.metAt ? t('clock.met', { at: minuteOf(clock.metAt) }) : t('clock.cancelled')}
          {clock.breachedAt && (
            <Mark color="error" style={{ marginInlineStart: 6 }}>
              {t('clock.wasLate')}
            </Mark>
          )}
        </Typography.Text>
      )}
      <Flex justify="space-between" gap={8} wrap align="center" style={{ width: '100%' }}>
        <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
          {t('clock.due', { at: minuteOf(clock.dueAt) })}
          {clock.provisional && ` · ${t('clock.provisional')}`}
          {who && ` · ${who}`}
        </Typography.Text>
        <Button
          type="link"
          size="small"
          icon={<QuestionCircleOutlined aria-hidden />}
          onClick={() => onAsk(clock.id)}
          style={{ paddingInline: 0, height: 'auto', whiteSpace: 'normal' }}
        >
          {t('clock.how')}
          <span className="visually-hidden">{t(`clock.${clock.clock}`)}</span>
        </Button>
      </Flex>
    </Flex>
  );
};

const Escalations = ({ view }: { view: CaseFile }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  if (view.escalations.length === 0) return null;
  return (
    <Section title={t('owed.escalations')}>
      <ul className="case-rows">
        {view.escalations.map((rung) => (
          <li key={rung.id}>
            <RowCard
              title={t(`effectOf.${rung.effect}`)}
              tags={
                rung.acknowledgedAt ? (
                  <Mark color="success">{t('rung.acknowledged')}</Mark>
                ) : rung.endedAt ? (
                  <Mark>{t('rung.ended')}</Mark>
                ) : rung.undelivered ? (
                  <Mark color="error">{t('rung.undelivered')}</Mark>
                ) : null
              }
              foot={[rung.clock && t(`clock.${rung.clock}`), minuteOf(rung.firedAt), rung.groupId && names.group(rung.groupId)]
                .filter(Boolean)
                .join(' · ')}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
};
