import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Form, Input, InputNumber, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { Group, NewGroupDto, StaffView } from '../../api/schema.js';
import { useSession } from '../../session/session.js';
import { usePlaceName, useRegions } from '../../ui/village-picker.js';
import { FormDialog } from '../form-dialog.js';
import { Rows, type Column } from '../rows.js';
import { Panel, Section } from '../section.js';
import { GROUPS_KEY, usePeople } from '../use-people.js';
import { Declarations } from './declarations.js';
import { Seats } from './seats.js';

const KINDS = [
  ...(['intake', 'guidance', 'town', 'district_office', 'leadership'] as const),
  ...(['discipline', 'review', 'audit', 'administration'] as const),
];

/** Groups with their towns, members and seats, and what their members declared. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const { acts } = useSession();
  const client = useQueryClient();
  const people = usePeople();
  const placeName = usePlaceName();
  const [isAdding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const opened = people.groups.find(({ id }) => id === openId);
  const members = (group: Group): StaffView[] => people.staff.filter(({ groupId, active }) => active && groupId === group.id);
  const columns: Column<Group>[] = [
    { key: 'name', title: t('group.name'), cell: ({ name }) => name },
    {
      key: 'kind',
      title: t('group.kind'),
      cell: ({ kind, level }) => `${t(`kind.${kind}`)}${level === null ? '' : ` ${level}`}`,
    },
    {
      key: 'towns',
      title: t('group.towns'),
      cell: ({ townCodes }) => townCodes.map((code) => placeName(code, null)).join('、') || '—',
    },
    { key: 'members', title: t('group.members'), kind: 'number', cell: (group) => members(group).length },
    {
      key: 'acts',
      title: t('acts'),
      kind: 'acts',
      cell: ({ id, name }) => (
        <Button
          size="small"
          aria-expanded={id === openId}
          aria-label={`${t('open')} ${name}`}
          onClick={() => setOpenId(id === openId ? undefined : id)}
        >
          {t('open')}
        </Button>
      ),
    },
  ];
  return (
    <Section
      name="groups"
      isPending={people.isPending}
      problem={people.error}
      extra={
        acts.includes('foundGroups') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('group.add')}
          </Button>
        )
      }
    >
      {opened && (
        <Panel title={opened.name} extra={<Button onClick={() => setOpenId(undefined)}>{t('close')}</Button>}>
          <Typography.Title level={3} style={{ fontSize: 16 }}>
            {t('group.members')}
          </Typography.Title>
          <Flex gap={4} wrap style={{ marginBottom: 12 }}>
            {members(opened).map(({ id, name }) => (
              <Tag key={id}>{name}</Tag>
            ))}
          </Flex>
          {acts.includes('changeStaff') && <Seats groupId={opened.id} />}
          {acts.includes('readDeclarations') && <Declarations members={members(opened)} />}
        </Panel>
      )}
      <Rows label={t('section.groups')} columns={columns} rows={people.groups} keyOf={({ id }) => id} />
      {isAdding && (
        <NewGroup onClose={() => setAdding(false)} onDone={() => void client.invalidateQueries({ queryKey: GROUPS_KEY })} />
      )}
    </Section>
  );
};

const NewGroup = ({ onClose, onDone }: { onClose: () => void; onDone: () => void }) => {
  const { t } = useTranslation('admin');
  const towns = useRegions().filter(({ level }) => level === 'town');
  const [form] = Form.useForm<NewGroupDto>();
  const kind = Form.useWatch('kind', form);
  const required = [{ required: true, message: t('missing') }];
  return (
    <FormDialog<NewGroupDto>
      form={form}
      title={t('group.add')}
      save={(body) => ask(api.POST('/api/groups', { body }))}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="name" label={t('group.name')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={t('group.kind')} rules={required}>
        <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      {kind === 'review' && (
        <Form.Item name="level" label={t('group.level')} rules={required}>
          <InputNumber min={1} max={2} />
        </Form.Item>
      )}
      {(kind === 'guidance' || kind === 'town') && (
        <Form.Item name="townCodes" label={t('group.towns')}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={towns.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
};
