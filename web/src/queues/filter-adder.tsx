import { FilterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Popover, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VillagePicker } from '../ui/village-picker.js';
import type { QueueFilter } from './queue-filter.js';
import type { Names } from './use-names.js';
import { useTags } from './use-tags.js';

const STATES = ['registered', 'routed', 'verifying', 'correcting', 'explaining', 'replied', 'reviewing', 'closed'] as const;
const SEVERITIES = [4, 3, 2, 1] as const;
const STAGES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const;
const CHANNELS = ['CALL', 'LETTER', 'VISIT', 'ONLINE', 'TRANSFER_IN', 'LOOKBACK', 'ONSITE'] as const;

type Props = { filter: QueueFilter; names: Names; onChange: (filter: QueueFilter) => void };

/** All filters in one place; each takes effect at once. */
export const FilterAdder = (props: Props) => {
  const { t } = useTranslation('queues');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      placement="bottomLeft"
      destroyOnHidden
      content={<FilterForm {...props} />}
    >
      <Button icon={<FilterOutlined />} aria-expanded={isOpen}>
        {t('filter.add')}
      </Button>
    </Popover>
  );
};

const FilterForm = ({ filter, names, onChange }: Props) => {
  const { t } = useTranslation('queues');
  const place = useId();
  const { items: tags } = useTags();
  const set = (patch: Partial<QueueFilter>): void => onChange({ ...filter, ...patch });
  return (
    <Form
      className="queue-filters"
      layout="vertical"
      size="middle"
      style={{ width: 'min(320px, 80vw)' }}
      onFinish={() => undefined}
    >
      <Form.Item label={t('filter.state')}>
        <Select
          aria-label={t('filter.state')}
          allowClear
          value={filter.state}
          onChange={(state) => set({ state })}
          options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </Form.Item>
      <Form.Item label={t('filter.severity')}>
        <Select
          aria-label={t('filter.severity')}
          allowClear
          value={filter.severity}
          onChange={(severity) => set({ severity })}
          options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        />
      </Form.Item>
      <Form.Item label={t('filter.villageCode')} htmlFor={place}>
        <VillagePicker
          id={place}
          townCode={filter.townCode ?? ''}
          villageCode={filter.villageCode ?? ''}
          onChoose={(chosen) => set({ townCode: chosen?.townCode, villageCode: chosen?.villageCode ?? undefined })}
        />
      </Form.Item>
      <Form.Item label={t('filter.stage')}>
        <Select
          aria-label={t('filter.stage')}
          allowClear
          value={filter.stage}
          onChange={(stage) => set({ stage })}
          options={STAGES.map((value) => ({ value, label: names.stage(value) }))}
        />
      </Form.Item>
      <Form.Item label={t('filter.channel')}>
        <Select
          aria-label={t('filter.channel')}
          allowClear
          value={filter.channel}
          onChange={(channel) => set({ channel })}
          options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item label={t('filter.code')}>
        <Input
          aria-label={t('filter.code')}
          allowClear
          maxLength={8}
          placeholder="S3-01"
          defaultValue={filter.code}
          onBlur={({ target }) => set({ code: target.value.trim() || undefined })}
          onPressEnter={({ currentTarget }) => set({ code: currentTarget.value.trim() || undefined })}
        />
      </Form.Item>
      <Form.Item label={t('filter.assignedTo')}>
        <Select
          aria-label={t('filter.assignedTo')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.assignedTo}
          onChange={(assignedTo) => set({ assignedTo })}
          options={names.groups
            .filter(({ kind }) => kind === 'guidance' || kind === 'town')
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item label={t('filter.tag')}>
        <Select
          aria-label={t('filter.tag')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.tag}
          options={tags.map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` }))}
          onChange={(tag) => set({ tag })}
        />
      </Form.Item>
      <Checkbox checked={filter.supervised === true} onChange={({ target }) => set({ supervised: target.checked || undefined })}>
        {t('filter.supervised')}
      </Checkbox>
    </Form>
  );
};
