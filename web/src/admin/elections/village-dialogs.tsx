import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { ElectionView, StaffView, VillageNumbersDto } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { FormDialog } from '../form-dialog.js';
import { Rows } from '../rows.js';
import type { People } from '../use-people.js';

type Village = ElectionView['villages'][number];
type Props = { village: Village; electionId: string; place: string; people: People; onClose: () => void; onDone: () => void };

const NONE = 'NONE';

export const GuideField = ({ staff }: { staff: readonly StaffView[] }) => {
  const { t } = useTranslation('admin');
  return (
    <Form.Item name="onSiteGuideStaffId" label={t('village.guide')} extra={t('village.guideHint')}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={staff
          .filter(({ active, mayGuide }) => active && mayGuide)
          .map(({ id, name, groupName }) => ({ value: id, label: `${name} · ${groupName ?? ''}` }))}
      />
    </Form.Item>
  );
};

type Flagging = { flag: 'KEY' | 'DIFFICULT' | typeof NONE; reason: string; onSiteGuideStaffId?: string };

/** Marks a village as key or difficult; cases registered from then on have the shorter clocks. */
export const FlagDialog = ({ village, electionId: id, place, people, onClose, onDone }: Props) => {
  const { t } = useTranslation('admin');
  const { villageCode, flag, onSiteGuideStaffId } = village;
  return (
    <FormDialog<Flagging>
      title={t('village.flagOf', { place })}
      initial={{ flag: flag ?? 'KEY', ...(onSiteGuideStaffId ? { onSiteGuideStaffId } : {}) }}
      save={({ flag: chosen, reason, onSiteGuideStaffId: guide }) =>
        ask(
          api.POST('/api/elections/{id}/villages/{villageCode}/flag', {
            params: { path: { id, villageCode } },
            body: { flag: chosen === NONE ? null : chosen, reason, ...(guide ? { onSiteGuideStaffId: guide } : {}) },
          }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="flag" label={t('village.flag')} extra={t('village.flagHint')}>
        <Radio.Group options={(['KEY', 'DIFFICULT', NONE] as const).map((value) => ({ value, label: t(`flag.${value}`) }))} />
      </Form.Item>
      <GuideField staff={people.staff} />
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('missing') }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
};

export const NumbersDialog = ({ village, electionId: id, place, onClose, onDone }: Props) => {
  const { t } = useTranslation('admin');
  const { villageCode, registeredVoters, seats } = village;
  const required = [{ required: true, message: t('missing') }];
  return (
    <FormDialog<VillageNumbersDto>
      title={t('village.numbersOf', { place })}
      initial={{ registeredVoters, seats }}
      save={(body) => ask(api.PUT('/api/elections/{id}/villages/{villageCode}', { params: { path: { id, villageCode } }, body }))}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="registeredVoters" label={t('village.voters')} rules={required}>
        <InputNumber min={0} max={100_000} precision={0} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="seats" label={t('village.seats')} rules={required}>
        <InputNumber min={0} max={20} precision={0} style={{ width: 160 }} />
      </Form.Item>
    </FormDialog>
  );
};

export const FlagHistory = ({ village: { villageCode }, electionId: id, place, people, onClose }: Props) => {
  const { t } = useTranslation('admin');
  const { data, error } = useQuery({
    queryKey: ['flags', id, villageCode],
    queryFn: () => ask(api.GET('/api/elections/{id}/villages/{villageCode}/flag', { params: { path: { id, villageCode } } })),
  });
  const flagged = (flag: string | null): string => t(`flag.${flag ?? NONE}`);
  return (
    <Modal open width={720} title={t('village.historyOf', { place })} footer={null} onCancel={onClose} destroyOnHidden>
      {error && <ProblemAlert problem={error} />}
      <Rows
        label={t('village.history')}
        rows={data?.items ?? []}
        keyOf={({ id: changeId }) => changeId}
        columns={[
          { key: 'at', title: t('at'), cell: ({ at }) => minuteOf(at) },
          { key: 'flag', title: t('village.flag'), cell: ({ oldFlag, newFlag }) => `${flagged(oldFlag)} → ${flagged(newFlag)}` },
          { key: 'guide', title: t('village.guide'), cell: ({ newGuideStaffId }) => people.nameOf(newGuideStaffId) },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
          { key: 'by', title: t('by'), cell: ({ byId }) => people.nameOf(byId) },
        ]}
      />
    </Modal>
  );
};
