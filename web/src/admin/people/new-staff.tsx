import { Form, Input, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { Group, NewStaffDto } from '../../api/schema.js';
import { FormDialog } from '../form-dialog.js';
import { newFirstPassword, type FirstPassword } from './first-password.js';

const ROLES = [
  ...(['intake_clerk', 'intake_supervisor', 'guidance_member', 'guidance_leader', 'head', 'town_leader', 'town_member'] as const),
  ...(['district_office', 'discipline_liaison', 'reviewer', 'auditor', 'admin'] as const),
];

type Props = {
  groups: readonly Group[];
  onClose: () => void;
  onDone: () => void;
  onFirstPassword: (first: FirstPassword) => void;
};

/** Opens an account; its first password is changed by its owner. */
export const NewStaff = ({ groups, onClose, onDone, onFirstPassword }: Props) => {
  const { t } = useTranslation('admin');
  const required = [{ required: true, message: t('missing') }];
  return (
    <FormDialog<Omit<NewStaffDto, 'password'>>
      title={t('staff.add')}
      save={async (account) => {
        const password = newFirstPassword();
        await ask(api.POST('/api/staff', { body: { ...account, password } }));
        onFirstPassword({ name: account.name, username: account.username, password });
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="name" label={t('staff.name')} rules={required}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="username" label={t('staff.username')} rules={required}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={t('staff.role')} extra={t('staff.roleHint')} rules={required}>
        <Select options={ROLES.map((value) => ({ value, label: t(`shell:role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="groupId" label={t('staff.group')} rules={required}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={groups.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="title" label={t('staff.title')}>
        <Input maxLength={60} />
      </Form.Item>
      <Typography.Text type="secondary">{t('staff.firstPasswordHint')}</Typography.Text>
    </FormDialog>
  );
};
