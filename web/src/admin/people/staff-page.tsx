import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Flex, Input, Switch, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '../../api/schema.js';
import { useSession } from '../../session/session.js';
import { Rows, type Column } from '../rows.js';
import { Section } from '../section.js';
import { STAFF_KEY, usePeople } from '../use-people.js';
import { FirstPasswordOnce } from './first-password-once.js';
import type { FirstPassword } from './first-password.js';
import { LeftViews } from './left-views.js';
import { NewStaff } from './new-staff.js';
import { StaffDialog } from './staff-dialogs.js';
import { matching, type StaffAct } from './staff-acts.js';

type Doing = { act: StaffAct; member: StaffView };

/** Accounts: open one, move somebody, name a deputy, record an absence, give a lost password or telephone a new start. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const { acts, staff: me } = useSession();
  const client = useQueryClient();
  const people = usePeople();
  const [words, setWords] = useState('');
  const [withFormer, setFormer] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [doing, setDoing] = useState<Doing>();
  const [first, setFirst] = useState<FirstPassword>();
  const refresh = () => void client.invalidateQueries({ queryKey: STAFF_KEY });
  const shown = matching(people.staff, words, withFormer);
  const offered = (member: StaffView): StaffAct[] => [
    ...(acts.includes('changeStaff') ? (['change'] as const) : []),
    ...(acts.includes('nameDeputies') ? (['deputy'] as const) : []),
    ...(acts.includes('recordAbsences') ? (['absence'] as const) : []),
    ...(acts.includes('resetAccounts') && member.id !== me.id ? (['password', 'secondFactor'] as const) : []),
  ];
  const columns: Column<StaffView>[] = [
    { key: 'name', title: t('staff.name'), cell: ({ name, title }) => (title ? `${name}（${title}）` : name) },
    ...(people.staff.some(({ username }) => username !== undefined)
      ? [{ key: 'username', title: t('staff.username'), cell: ({ username }: StaffView) => username ?? '—' }]
      : []),
    { key: 'role', title: t('staff.role'), cell: ({ role }) => t(`shell:role.${role}`) },
    { key: 'group', title: t('staff.group'), cell: ({ groupName }) => groupName ?? '—' },
    { key: 'state', title: t('staff.state'), cell: (member) => <StaffState member={member} nameOf={people.nameOf} /> },
    {
      key: 'acts',
      title: t('acts'),
      kind: 'acts',
      cell: (member) => (
        <Dropdown
          trigger={['click']}
          menu={{
            items: offered(member).map((act) => ({
              key: act,
              label: t(`staff.act.${act}`),
              onClick: () => setDoing({ act, member }),
            })),
          }}
        >
          <Button size="small" aria-label={`${t('acts')} ${member.name}`}>
            {t('acts')}
          </Button>
        </Dropdown>
      ),
    },
  ];
  return (
    <Section
      name="staff"
      isPending={people.isPending}
      problem={people.error}
      extra={
        acts.includes('openAccounts') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('staff.add')}
          </Button>
        )
      }
    >
      {first && <FirstPasswordOnce first={first} onClose={() => setFirst(undefined)} />}
      <Flex wrap gap={12} align="center" style={{ marginBottom: 12 }}>
        <Input.Search
          allowClear
          aria-label={t('staff.find')}
          placeholder={t('staff.find')}
          style={{ maxWidth: 320 }}
          onChange={({ target }) => setWords(target.value)}
        />
        <label>
          <Switch size="small" checked={withFormer} onChange={setFormer} aria-label={t('staff.withFormer')} />{' '}
          {t('staff.withFormer')}
        </label>
      </Flex>
      <Rows label={t('section.staff')} columns={columns} rows={shown} keyOf={({ id }) => id} />
      <LeftViews />
      {isAdding && (
        <NewStaff groups={people.groups} onClose={() => setAdding(false)} onDone={refresh} onFirstPassword={setFirst} />
      )}
      {doing && (
        <StaffDialog {...doing} people={people} onClose={() => setDoing(undefined)} onDone={refresh} onFirstPassword={setFirst} />
      )}
    </Section>
  );
};

const StaffState = ({ member, nameOf }: { member: StaffView; nameOf: (id: string | null) => string }) => {
  const { t } = useTranslation('admin');
  const { active, absentFrom, absentTo, deputyOf } = member;
  return (
    <Flex gap={4} wrap>
      {!active && <Tag>{t('staff.left')}</Tag>}
      {absentFrom && <Tag color="warning">{t('staff.absent', { from: absentFrom, to: absentTo ?? '…' })}</Tag>}
      {deputyOf && <Tag color="processing">{t('staff.deputyOf', { name: nameOf(deputyOf) })}</Tag>}
      {active && !absentFrom && !deputyOf && t('staff.there')}
    </Flex>
  );
};
