import { Alert, DatePicker, Form, Input, Select, Switch, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { StaffView } from '../../api/schema.js';
import { FormDialog } from '../form-dialog.js';
import type { People } from '../use-people.js';
import { newFirstPassword, type FirstPassword } from './first-password.js';
import { changed, colleaguesOf, type Change, type StaffAct } from './staff-acts.js';

type Props = {
  member: StaffView;
  people: People;
  onClose: () => void;
  onDone: () => void;
  onFirstPassword: (first: FirstPassword) => void;
};

/** What can be done with one account. */
export const StaffDialog = ({ act, ...props }: Props & { act: StaffAct }) => {
  switch (act) {
    case 'change':
      return <ChangeDialog {...props} />;
    case 'deputy':
      return <DeputyDialog {...props} />;
    case 'absence':
      return <AbsenceDialog {...props} />;
    case 'password':
      return <PasswordDialog {...props} />;
    case 'secondFactor':
      return <SecondFactorDialog {...props} />;
    default:
      return act satisfies never;
  }
};

const ChangeDialog = ({ member, people, onClose, onDone }: Props) => {
  const { t } = useTranslation('admin');
  const own = people.groups.find(({ id }) => id === member.groupId);
  const alike = people.groups.filter(({ kind }) => kind === own?.kind);
  const { id, name, title, groupId, active } = member;
  return (
    <FormDialog<Change>
      title={t('staff.changeOf', { name })}
      initial={{ name, ...(title ? { title } : {}), groupId, active }}
      save={(values) => ask(api.PATCH('/api/staff/{id}', { params: { path: { id } }, body: changed(member, values) }))}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="name" label={t('staff.name')} rules={[{ required: true, message: t('missing') }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="title" label={t('staff.title')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="groupId" label={t('staff.group')} extra={t('staff.groupHint')}>
        <Select options={alike.map((group) => ({ value: group.id, label: group.name }))} />
      </Form.Item>
      <Form.Item name="active" label={t('staff.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  );
};

type Span = { days?: [Dayjs | null, Dayjs | null] | null };

const dayIn = (value: Dayjs | null | undefined): string | null => value?.format('YYYY-MM-DD') ?? null;
const held = (day: string | null): Dayjs | null => (day === null ? null : dayjs(day));

const Days = () => {
  const { t } = useTranslation('admin');
  return (
    <Form.Item name="days" label={t('staff.days')} extra={t('staff.daysHint')}>
      <DatePicker.RangePicker allowEmpty={[true, true]} placeholder={[t('from'), t('to')]} style={{ width: '100%' }} />
    </Form.Item>
  );
};

const DeputyDialog = ({ member, people, onClose, onDone }: Props) => {
  const { t } = useTranslation('admin');
  const { id, name, deputyOf, deputyFrom, deputyTo } = member;
  return (
    <FormDialog<Span & { deputyOf?: string }>
      title={t('staff.deputyFor', { name })}
      initial={{ ...(deputyOf ? { deputyOf } : {}), days: [held(deputyFrom), held(deputyTo)] }}
      save={(values) =>
        ask(
          api.PATCH('/api/staff/{id}/deputy', {
            params: { path: { id } },
            body: { deputyOf: values.deputyOf ?? null, from: dayIn(values.days?.[0]), to: dayIn(values.days?.[1]) },
          }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="deputyOf" label={t('staff.standsInFor')} extra={t('staff.standsInForHint')}>
        <Select
          allowClear
          options={colleaguesOf(member, people.staff).map((other) => ({
            value: other.id,
            label: `${other.name} · ${other.groupName ?? ''}`,
          }))}
        />
      </Form.Item>
      <Days />
    </FormDialog>
  );
};

const AbsenceDialog = ({ member, onClose, onDone }: Props) => {
  const { t } = useTranslation('admin');
  const { id, name, absentFrom, absentTo } = member;
  return (
    <FormDialog<Span>
      title={t('staff.absenceOf', { name })}
      initial={{ days: [held(absentFrom), held(absentTo)] }}
      save={({ days }) =>
        ask(
          api.PATCH('/api/staff/{id}/absence', {
            params: { path: { id } },
            body: { from: dayIn(days?.[0]), to: dayIn(days?.[1]) },
          }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Typography.Paragraph>{t('staff.absenceHint')}</Typography.Paragraph>
      <Days />
    </FormDialog>
  );
};

const PasswordDialog = ({ member: { id, name, username = '' }, onClose, onDone, onFirstPassword }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <FormDialog
      title={t('staff.passwordOf', { name })}
      okText={t('staff.act.password')}
      save={async () => {
        const password = newFirstPassword();
        await ask(api.POST('/api/staff/{id}/password', { params: { path: { id } }, body: { password } }));
        onFirstPassword({ name, username, password });
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Typography.Paragraph>{t('staff.firstPasswordHint')}</Typography.Paragraph>
    </FormDialog>
  );
};

const SecondFactorDialog = ({ member: { id, name }, onClose, onDone }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <FormDialog
      title={t('staff.secondFactorOf', { name })}
      okText={t('staff.act.secondFactor')}
      isDanger
      save={() => ask(api.DELETE('/api/staff/{id}/second-factor', { params: { path: { id } } }))}
      onClose={onClose}
      onDone={onDone}
    >
      <Alert type="warning" showIcon title={t('staff.secondFactorHint')} />
    </FormDialog>
  );
};
