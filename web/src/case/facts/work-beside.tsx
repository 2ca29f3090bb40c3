import { useTranslation } from 'react-i18next';
import { minuteOf } from '../../ui/dates.js';
import type { CaseFile } from '../case-file.js';
import { Mark, RowCard, Section } from '../ui-parts.js';
import { useDirectory } from '../use-directory.js';

type Told = { id: string; at: string; title: string; isOpen: boolean; words: (string | null | undefined)[]; by?: string };

/** What lies beside the way of the case: requests and their decisions, letters of supervision, calls, reviews. In the order of time. */
export const WorkBeside = ({ view }: { view: CaseFile }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const granted = (is: boolean | null): string | null => (is === null ? null : is ? t('flag.granted') : t('flag.refused'));
  const rows: Told[] = [
    ...(view.informationRequests ?? []).map((row): Told => ({
      id: row.id,
      at: row.askedAt,
      title: t('act.informationRequest'),
      isOpen: row.answeredAt === null && row.lapsedAt === null,
      words: [row.items, row.answer],
    })),
    ...view.supervisions.map((row): Told => ({
      id: row.id,
      at: row.issuedAt,
      title: `${t('supervision.round', { n: row.ordinal })} · ${names.group(row.groupId)}`,
      isOpen: row.answeredAt === null,
      words: [row.demand, row.answer],
    })),
    ...view.concurrences.map((row): Told => ({
      id: row.id,
      at: row.at,
      title: `${t(`word.concurrenceSubject.${row.subject}`)} · ${t(`word.stance.${row.stance}`)}`,
      isOpen: false,
      words: [row.text],
      by: names.person(row.byId),
    })),
    ...(view.routeDisputes ?? []).map((row): Told => ({
      id: row.id,
      at: row.raisedAt,
      title: t('act.routeDispute'),
      isOpen: row.decidedAt === null,
      words: [row.reasons, row.decision],
      by: names.group(row.groupId),
    })),
    ...(view.suspensions ?? []).map((row): Told => ({
      id: row.id,
      at: row.askedAt,
      title: t('act.suspension'),
      isOpen: row.isGranted === null,
      words: [
        t(`word.suspensionReason.${row.reason}`),
        row.explanation,
        t('until', { day: row.untilDay }),
        granted(row.isGranted),
      ],
    })),
    ...(view.extensions ?? []).map((row): Told => ({
      id: row.id,
      at: row.askedAt,
      title: `${t('act.extension')} · ${t(`clock.${row.clock}`)}`,
      isOpen: row.isGranted === null,
      words: [t('days', { n: row.days }), row.reason, granted(row.isGranted)],
    })),
    ...(view.recusals ?? []).map((row): Told => ({
      id: row.id,
      at: row.requestedAt,
      title: t('act.recusal'),
      isOpen: row.decidedAt === null,
      words: [
        row.named ?? (row.staffId ? names.person(row.staffId) : names.group(row.groupId)),
        row.reason,
        granted(row.isGranted),
        row.comment,
      ],
    })),
    ...(view.partialTransfers ?? []).map((row): Told => ({
      id: row.id,
      at: row.at,
      title: t('act.partialTransfer'),
      isOpen: false,
      words: [row.body, row.basis],
    })),
    ...(view.withdrawals ?? []).map((row): Told => ({
      id: row.id,
      at: row.requestedAt,
      title: t('act.withdrawalRequest'),
      isOpen: row.decidedAt === null,
      words: [row.reason],
    })),
    ...(view.vecRelays ?? []).map((row): Told => ({
      id: row.id,
      at: row.relayedAt,
      title: t('act.vecRelay'),
      isOpen: row.recordedAt === null,
      words: [row.decision],
    })),
    ...(view.callBacks ?? []).map((row): Told => ({
      id: row.id,
      at: row.at,
      title: `${t('act.callBack')} · ${t(`word.callBackResult.${row.result}`)}`,
      isOpen: false,
      words: [
        row.channel && t(`word.explanationMode.${row.channel}`),
        row.channelReason,
        row.satisfaction && t(`word.satisfaction.${row.satisfaction}`),
        row.why,
      ],
      by: names.person(row.byId),
    })),
    ...(view.followUps ?? []).map((row): Told => ({
      id: row.id,
      at: row.raisedAt,
      title: t('work.followUp'),
      isOpen: row.endedAt === null,
      words: [row.endedBy && t(`word.followUpEnding.${row.endedBy}`), row.toldAt && minuteOf(row.toldAt), row.answer],
      ...(row.answeredById === null ? {} : { by: names.person(row.answeredById) }),
    })),
    ...(view.reviews ?? []).map((row): Told => ({
      id: row.id,
      at: row.requestedAt,
      title: t(row.level === 2 ? 'work.recheck' : 'work.review'),
      isOpen: row.decidedAt === null,
      words: [row.grounds, row.decision && t(`word.sentBack.${row.decision}`), row.opinion],
    })),
    ...view.urgentReports.map((row): Told => ({
      id: row.id,
      at: row.reportedAt,
      title: `${t('act.urgentReport')} ${row.ordinal}`,
      isOpen: row.nextReportAt !== null,
      words: 'what' in row ? [row.what, row.place, row.people, row.measures, row.risk] : [],
    })),
    ...(view.waivers ?? []).map((row): Told => ({
      id: row.id,
      at: row.at,
      title: `${t('act.waiver')} · ${t(`word.requiredField.${row.field}`)}`,
      isOpen: false,
      words: [row.reason],
    })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <Section title={t('work.beside')}>
      <ul className="case-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <RowCard
              title={row.title}
              tags={row.isOpen && <Mark color="processing">{t('work.open')}</Mark>}
              foot={[row.by, minuteOf(row.at)].filter(Boolean).join(' · ')}
            >
              {row.words.filter(Boolean).join('\n')}
            </RowCard>
          </li>
        ))}
      </ul>
    </Section>
  );
};
