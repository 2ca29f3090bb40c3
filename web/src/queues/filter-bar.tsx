import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilterAdder } from './filter-adder.js';
import { chipsOf, sortOf, withoutChip, type ChipName, type QueueFilter, type QueueSort } from './queue-filter.js';
import type { Names } from './use-names.js';

const SORTS = ['dueAt', '-receivedAt', 'receivedAt', '-severity'] as const satisfies readonly QueueSort[];

type Props = { filter: QueueFilter; names: Names; onChange: (filter: QueueFilter) => void };

/** Everything that narrows the list, as it stands in the address. */
export const FilterBar = ({ filter, names, onChange }: Props) => {
  const { t } = useTranslation('queues');
  return (
    <search className="queue-bar">
      <Segmented
        aria-label={t('mine.label')}
        options={[
          { value: 'all', label: t('mine.all') },
          { value: 'mine', label: t('mine.mine') },
        ]}
        value={filter.mine ? 'mine' : 'all'}
        onChange={(value) => onChange({ ...filter, mine: value === 'mine' || undefined })}
      />
      <Input.Search
        key={filter.q ?? ''}
        className="queue-search"
        defaultValue={filter.q}
        placeholder={t('search.hint')}
        aria-label={t('search')}
        allowClear
        maxLength={100}
        onSearch={(words) => onChange({ ...filter, q: words.trim() || undefined })}
      />
      {chipsOf(filter).map((name) => (
        <Chip key={name} name={name} filter={filter} names={names} onRemove={() => onChange(withoutChip(filter, name))} />
      ))}
      <FilterAdder filter={filter} names={names} onChange={onChange} />
      <Select<QueueSort>
        aria-label={t('sort')}
        value={sortOf(filter)}
        disabled={filter.q !== undefined}
        onChange={(sort) => onChange({ ...filter, sort })}
        options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        style={{ minWidth: 128, marginInlineStart: 'auto' }}
      />
    </search>
  );
};

const Chip = ({ name, filter, names, onRemove }: { name: ChipName; filter: QueueFilter; names: Names; onRemove: () => void }) => {
  const { t } = useTranslation('queues');
  const text = `${t(`filter.${name}`)}：${useValue(name, filter, names)}`;
  return (
    <span className="queue-chip">
      {text}
      <Button
        type="text"
        size="small"
        shape="circle"
        icon={<CloseOutlined />}
        aria-label={t('filter.remove', { text })}
        onClick={onRemove}
      />
    </span>
  );
};

/** What the filter says, in words. */
const useValue = (name: ChipName, filter: QueueFilter, names: Names): string => {
  const { t } = useTranslation('queues');
  switch (name) {
    case 'state':
      return t(`state.${filter.state ?? 'registered'}`);
    case 'severity':
      return t(`severity.${filter.severity ?? 1}`);
    case 'channel':
      return t(`channel.${filter.channel ?? 'CALL'}`);
    case 'stage':
      return names.stage(filter.stage ?? '');
    case 'townCode':
      return names.place(filter.townCode ?? null, null);
    case 'villageCode':
      return names.place(filter.townCode ?? null, filter.villageCode ?? null);
    case 'assignedTo':
      return names.group(filter.assignedTo ?? '') || t('filter.person');
    case 'figure': {
      const [measure = '', part = ''] = (filter.figure ?? '').split('.');
      return `${t(`measure.${measure}`)} · ${t(`class.${part}`)}`;
    }
    case 'supervised':
      return t('yes');
    default:
      return String(filter[name] ?? '');
  }
};
