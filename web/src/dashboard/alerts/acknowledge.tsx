import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

type Props = { escalationId: string; number: string; needsNote: boolean; onClose: () => void; onDone: () => void };

/** Takes an escalation on; a talk with its record. */
export const Acknowledge = ({ escalationId, number, needsNote, onClose, onDone }: Props) => {
  const { t } = useTranslation('dashboard');
  const [form] = Form.useForm<{ note?: string }>();
  const take = useMutation({
    mutationFn: ({ note }: { note?: string }) =>
      ask(
        api.POST('/api/escalations/{escalationId}/acknowledgement', {
          params: { path: { escalationId } },
          body: note ? { note } : {},
        }),
      ),
    onSuccess: onDone,
  });
  return (
    <Modal
      open
      title={t('take.title', { number })}
      okText={t('take.do')}
      confirmLoading={take.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {take.error && <ProblemAlert problem={take.error} />}
      <Form form={form} layout="vertical" onFinish={(values) => take.mutate(values)}>
        <Form.Item
          name="note"
          label={t(needsNote ? 'take.record' : 'take.note')}
          extra={needsNote ? t('take.recordHint') : undefined}
          rules={needsNote ? [{ required: true, whitespace: true, message: t('take.recordMissing') }] : []}
        >
          <Input.TextArea rows={5} maxLength={5000} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
};
