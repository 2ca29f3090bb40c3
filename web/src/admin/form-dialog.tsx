import { useMutation } from '@tanstack/react-query';
import { Form, Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmed } from '../session/confirmation.js';
import { ProblemAlert } from '../ui/problem-alert.js';

type Props<V extends object> = {
  title: string;
  okText?: string;
  isDanger?: boolean;
  width?: number;
  initial?: Partial<V>;
  form?: FormInstance<V>;
  save: (values: V) => Promise<unknown>;
  onClose: () => void;
  onDone?: () => void;
  children: ReactNode;
};

/** A form over the page. What was typed stays on any error; where the server wants to know who sits here, it is asked first. */
export const FormDialog = <V extends object>({
  title,
  okText,
  isDanger = false,
  width,
  initial,
  form,
  save,
  onClose,
  onDone,
  children,
}: Props<V>) => {
  const { t } = useTranslation('admin');
  const confirmed = useConfirmed();
  const [own] = Form.useForm<V>(form);
  const saving = useMutation({
    mutationFn: (values: V) => confirmed(() => save(values)),
    onSuccess: () => {
      onDone?.();
      onClose();
    },
  });
  return (
    <Modal
      open
      title={title}
      okText={okText ?? t('save')}
      okButtonProps={{ danger: isDanger }}
      confirmLoading={saving.isPending}
      {...(width === undefined ? {} : { width })}
      onOk={() => own.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {saving.error && <ProblemAlert problem={saving.error} />}
      <Form<V>
        form={own}
        layout="vertical"
        {...(initial ? { initialValues: initial } : {})}
        onFinish={(values) => saving.mutate(values)}
        scrollToFirstError={{ focus: true }}
      >
        {children}
      </Form>
    </Modal>
  );
};
