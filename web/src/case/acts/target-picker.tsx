import { Alert, Flex, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseFile } from '../case-file.js';
import { dayOf, minuteOf } from '../../ui/dates.js';
import { useDirectory } from '../use-directory.js';
import type { FormAct } from './act-forms.js';

type Props = { act: FormAct; view: CaseFile; ids: readonly string[]; value: string | undefined; onChange: (id: string) => void };

/** Which row the act is about, told by what stands in it. */
export const TargetPicker = ({ act, view, ids, value, onChange }: Props) => {
  const { t } = useTranslation('case');
  const tellOf = useTargetWords(view);
  if (ids.length === 0) return <Alert type="warning" title={t('form.noTarget')} style={{ marginBottom: 16 }} />;
  if (ids.length === 1)
    return (
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        <Typography.Text type="secondary">{t('form.target')}</Typography.Text>
        <br />
        {tellOf(act, ids[0] ?? '')}
      </Typography.Paragraph>
    );
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '0 0 16px', minWidth: 0 }}>
      <legend style={{ fontSize: 'inherit', paddingBottom: 8 }}>{t('form.target')}</legend>
      <Radio.Group value={value} onChange={(event) => onChange(event.target.value as string)}>
        <Flex vertical gap={8}>
          {ids.map((id) => (
            <Radio key={id} value={id} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
              {tellOf(act, id)}
            </Radio>
          ))}
        </Flex>
      </Radio.Group>
    </fieldset>
  );
};

/** A row of the case in a line. */
export const useTargetWords = (view: CaseFile): ((act: FormAct, id: string) => string) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const row = <R extends { id: string }>(rows: readonly R[] | undefined, id: string, tell: (found: R) => string): string => {
    const found = rows?.find((each) => each.id === id);
    return found ? tell(found) : id;
  };
  return (act, id) => {
    switch (act) {
      case 'takeOver':
        return row(view.assignments, id, (a) => `${names.group(a.groupId)} · ${t(`part.${a.part}`)} · ${minuteOf(a.assignedAt)}`);
      case 'actionCompletion':
      case 'actionCheck':
      case 'actionReplacement':
        return row(view.actions, id, (a) => `${names.action(a.code)} · ${a.ownerName} · ${a.dueOn}\n${a.what}`);
      case 'routeDisputeDecision':
        return row(view.routeDisputes, id, (d) => `${names.group(d.groupId)} · ${minuteOf(d.raisedAt)}\n${d.reasons}`);
      case 'recusalDecision':
        return row(
          view.recusals,
          id,
          (r) => `${r.named ?? (r.staffId ? names.person(r.staffId) : names.group(r.groupId))}\n${r.reason}`,
        );
      case 'followUpAnswer':
        return row(view.followUps, id, (f) => {
          const said = view.callBacks?.find((c) => c.id === f.callBackId);
          return `${minuteOf(f.raisedAt)}\n${said?.why ?? t('word.satisfaction.DISSATISFIED')}`;
        });
      case 'suspensionDecision':
      case 'suspensionEnd':
        return row(
          view.suspensions,
          id,
          (s) => `${t(`word.suspensionReason.${s.reason}`)} · ${t('until', { day: s.untilDay })}\n${s.explanation}`,
        );
      case 'extensionDecision':
        return row(
          view.extensions,
          id,
          (e) => `${t(`clock.${e.clock}`)} · ${t('days', { n: e.days })}\n${e.reason}\n${e.doneSoFar}`,
        );
      case 'supervisionAnswer':
        return row(view.supervisions, id, (s) => `${t('supervision.round', { n: s.ordinal })} · ${dayOf(s.dueAt)}\n${s.demand}`);
      case 'posting':
        return row(view.explanations, id, (e) => `${e.heldOn} · ${e.text.slice(0, 120)}`);
      case 'informationAnswer':
        return row(view.informationRequests, id, (r) => r.items);
      case 'vecDecision':
        return row(view.vecRelays, id, (r) => `${minuteOf(r.relayedAt)} · ${r.receivedBy ?? ''}`);
      case 'withdrawalRefusal':
        return row(view.withdrawals, id, (w) => `${minuteOf(w.requestedAt)}\n${w.reason ?? ''}`);
      case 'delivery':
        return row(view.deliveries, id, (d) => {
          const notice = view.notices?.find((n) => n.id === d.noticeId);
          return `${notice ? t(`notice.${notice.kind}`) : ''} · ${t(`recipient.${d.recipient}`)} · ${t(`mode.${d.mode}`)}`;
        });
      default:
        return id;
    }
  };
};
