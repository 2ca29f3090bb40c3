import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Rows } from '../rows.js';

/** Members without an account: their seat still keeps them, and their kin, from cases about them. */
export const Seats = ({ groupId: id }: { groupId: string }) => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const [form] = Form.useForm<{ name: string; post?: string }>();
  const key = ['seats', id];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => ask(api.GET('/api/groups/{id}/members', { params: { path: { id } } })),
  });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const add = useMutation({
    mutationFn: ({ name, post }: { name: string; post?: string }) =>
      ask(api.POST('/api/groups/{id}/members', { params: { path: { id } }, body: { name, ...(post ? { post } : {}) } })),
    onSuccess: async () => {
      form.resetFields();
      await refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (memberId: string) =>
      ask(api.DELETE('/api/groups/{id}/members/{memberId}', { params: { path: { id, memberId } } })),
    onSuccess: refresh,
  });
  const problem = error ?? add.error ?? remove.error;
  return (
    <>
      <Typography.Title level={3} style={{ fontSize: 16 }}>
        {t('seats')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('seats.hint')}</Typography.Paragraph>
      {problem && <ProblemAlert problem={problem} />}
      <Rows
        label={t('seats')}
        rows={(data?.items ?? []).filter(({ staffId }) => staffId === null)}
        keyOf={(seat) => seat.id}
        columns={[
          { key: 'name', title: t('staff.name'), cell: ({ name }) => name },
          { key: 'post', title: t('staff.title'), cell: ({ post }) => post ?? '—' },
          {
            key: 'acts',
            title: t('acts'),
            kind: 'acts',
            cell: (seat) => (
              <Popconfirm title={t('seats.removeSure', { name: seat.name })} onConfirm={() => remove.mutate(seat.id)}>
                <Button size="small" danger aria-label={`${t('remove')} ${seat.name}`}>
                  {t('remove')}
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
      <Form form={form} layout="inline" style={{ margin: '12px 0', rowGap: 8 }} onFinish={(values) => add.mutate(values)}>
        <Form.Item name="name" label={t('staff.name')} rules={[{ required: true, message: t('missing') }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="post" label={t('staff.title')}>
          <Input maxLength={60} />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          {t('seats.add')}
        </Button>
      </Form>
    </>
  );
};
