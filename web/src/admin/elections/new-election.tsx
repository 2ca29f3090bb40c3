import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { ElectionView } from '../../api/schema.js';
import { FormDialog } from '../form-dialog.js';

type Values = {
  term: string;
  name: string;
  days: [Dayjs, Dayjs];
  stages: Record<string, [Dayjs, Dayjs]>;
  pollingDay: Dayjs;
  villagesFrom?: string;
};
type Props = { elections: readonly ElectionView[]; onClose: () => void; onDone: () => void };

const written = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** Begins an election with one calendar for all towns. */
export const NewElection = ({ elections, onClose, onDone }: Props) => {
  const { t, i18n } = useTranslation('admin');
  const required = [{ required: true, message: t('missing') }];
  const stages = elections[0]?.stages ?? [];
  return (
    <FormDialog<Values>
      title={t('election.add')}
      width={720}
      initial={elections[0] ? { villagesFrom: elections[0].id } : {}}
      save={({ term, name, days, stages: spans, pollingDay, villagesFrom }) =>
        ask(
          api.POST('/api/elections', {
            body: {
              ...{ term, name, startsOn: written(days[0]), endsOn: written(days[1]), pollingDay: written(pollingDay) },
              stages: stages.map(({ code }) => {
                const [startsOn, endsOn] = spans[code]!;
                return { stage: code, startsOn: written(startsOn), endsOn: written(endsOn) };
              }),
              ...(villagesFrom ? { villagesFrom } : {}),
            },
          }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="term" label={t('election.term')} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t('election.name')} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="days" label={t('election.days')} rules={required}>
        <DatePicker.RangePicker style={{ width: '100%' }} />
      </Form.Item>
      {stages.map(({ code, name }) => (
        <Form.Item
          key={code}
          name={['stages', code]}
          label={`${code} ${i18n.language === 'en' ? name.en : name.zh}`}
          rules={required}
        >
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
      ))}
      <Form.Item name="pollingDay" label={t('polling')} extra={t('election.pollingHint')} rules={required}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="villagesFrom" label={t('election.villagesFrom')} extra={t('election.villagesHint')}>
        <Select allowClear options={elections.map(({ id, term, name }) => ({ value: id, label: `${term} ${name}` }))} />
      </Form.Item>
    </FormDialog>
  );
};
