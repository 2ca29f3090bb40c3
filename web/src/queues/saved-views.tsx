import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Empty, Flex, Form, Input, Modal, Popover, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import type { SavedViewDto, SavedViewItem } from '../api/schema.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { QueueColumn } from './columns.js';
import { queryOf, type QueueFilter } from './queue-filter.js';

const KEY = ['saved-views'] as const;
const NONE: readonly SavedViewItem[] = [];

export const useSavedViews = (): readonly SavedViewItem[] =>
  useQuery({ queryKey: KEY, queryFn: async () => (await ask(api.GET('/api/saved-views'))).items, staleTime: 60_000 }).data ??
  NONE;

/** Gives one's own saved view other columns; the rest of it stays. */
export const useSavedColumns = (view: SavedViewItem | undefined) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (columns: QueueColumn[]) => {
      if (!view) return;
      const { id, name, audience, filter } = view;
      const body = { name, audience, filter, columns };
      await ask(api.PUT('/api/saved-views/{id}', { params: { path: { id } }, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
};

type Props = {
  views: readonly SavedViewItem[];
  filter: QueueFilter;
  columns: readonly QueueColumn[];
  onOpen: (view: SavedViewItem) => void;
};

/** Lists under a name: open one, keep this one, remove an own one. */
export const SavedViews = ({ views, filter, columns, onOpen }: Props) => {
  const { t } = useTranslation('queues');
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={isOpen}
        onOpenChange={setOpen}
        content={
          <Flex vertical gap={4} style={{ minWidth: 220, maxWidth: 340 }}>
            {views.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('saved.none')} />}
            {views.map((view) => (
              <SavedRow
                key={view.id}
                view={view}
                onOpen={() => {
                  setOpen(false);
                  onOpen(view);
                }}
              />
            ))}
            <Button
              onClick={() => {
                setOpen(false);
                setSaving(true);
              }}
            >
              {t('saved.keep')}
            </Button>
          </Flex>
        }
      >
        <Button icon={<StarOutlined />}>{t('saved')}</Button>
      </Popover>
      {isSaving && <SaveDialog filter={filter} columns={columns} onClose={() => setSaving(false)} />}
    </>
  );
};

const SavedRow = ({ view, onOpen }: { view: SavedViewItem; onOpen: () => void }) => {
  const { t } = useTranslation('queues');
  const { message } = App.useApp();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => ask(api.DELETE('/api/saved-views/{id}', { params: { path: { id: view.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
    onError: (error) => void message.error(problemOf(error).message),
  });
  return (
    <Flex align="center" gap={4}>
      <Button
        type="text"
        onClick={onOpen}
        style={{ flex: 1, height: 'auto', justifyContent: 'start', textAlign: 'start', whiteSpace: 'normal' }}
      >
        {view.name}
        {!view.isOwn && ` · ${t(`audience.${view.audience}`)}`}
      </Button>
      {view.mayRemove && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          loading={remove.isPending}
          aria-label={t('saved.remove', { name: view.name })}
          onClick={() => remove.mutate()}
        />
      )}
    </Flex>
  );
};

type Typed = { name: string; audience: SavedViewDto['audience']; withColumns: boolean };

const SaveDialog = ({ filter, columns, onClose }: Pick<Props, 'filter' | 'columns'> & { onClose: () => void }) => {
  const { t } = useTranslation('queues');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const { q, ...kept } = queryOf(filter);
  const save = useMutation({
    mutationFn: ({ name, audience, withColumns }: Typed) =>
      ask(
        api.POST('/api/saved-views', {
          body: { name, audience, filter: kept, ...(withColumns ? { columns: [...columns] } : {}) },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: KEY });
      void message.success(t('saved.done'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('saved.keep')}
      okText={t('save')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
    >
      {save.error && <ProblemAlert problem={save.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ audience: 'own', withColumns: true }}
        onFinish={(typed) => save.mutate(typed)}
      >
        <Form.Item
          name="name"
          label={t('saved.name')}
          extra={t('saved.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('saved.nameNeeded') }]}
        >
          <Input maxLength={40} autoFocus />
        </Form.Item>
        <Form.Item name="audience" label={t('saved.audience')}>
          <Radio.Group options={(['own', 'group', 'role'] as const).map((value) => ({ value, label: t(`audience.${value}`) }))} />
        </Form.Item>
        <Form.Item name="withColumns" valuePropName="checked" extra={q === undefined ? undefined : t('saved.withoutWords')}>
          <Checkbox>{t('saved.withColumns')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
};
