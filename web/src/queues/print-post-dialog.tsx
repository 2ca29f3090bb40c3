import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { FormBatchDto } from '../api/schema.js';
import { currentLanguage } from '../i18n/language.js';
import { wallTime } from '../ui/dates.js';
import { ProblemAlert } from '../ui/problem-alert.js';

const POLL_MS = 1_000;
const isOver = (batch: FormBatchDto | undefined): boolean => batch?.finishedAt !== null && batch !== undefined;

/** Asks for the day, waits for the file, and says what is not in it and why. */
export const PrintPostDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('queues');
  const ordered = useMutation({
    mutationFn: (day: string) => ask(api.POST('/api/form-batches', { body: { unprintedPostOf: day, lang: currentLanguage() } })),
  });
  const batchId = ordered.data?.id ?? '';
  const followed = useQuery({
    queryKey: ['form-batches', batchId],
    queryFn: () => ask(api.GET('/api/form-batches/{batchId}', { params: { path: { batchId } } })),
    enabled: ordered.data !== undefined && !isOver(ordered.data),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : POLL_MS),
  });
  const batch = followed.data ?? ordered.data;
  const problem = ordered.error ?? followed.error;
  return (
    <Modal open title={t('post')} onCancel={onClose} footer={null}>
      {problem && <ProblemAlert problem={problem} />}
      {batch ? (
        <Batch batch={batch} />
      ) : (
        <Form<{ day: string }>
          layout="vertical"
          initialValues={{ day: wallTime().slice(0, 10) }}
          onFinish={({ day }) => ordered.mutate(day)}
        >
          <p>{t('post.hint')}</p>
          <Form.Item name="day" label={t('post.day')} rules={[{ required: true, message: t('post.day.missing') }]}>
            <Input type="date" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={ordered.isPending}>
            {t('post.print')}
          </Button>
        </Form>
      )}
    </Modal>
  );
};

const Batch = ({ batch }: { batch: FormBatchDto }) => {
  const { t } = useTranslation('queues');
  const { id, done, total, rows } = batch;
  if (!isOver(batch))
    return (
      <div role="status">
        <p>{t('post.setting', { done, total })}</p>
        <Progress percent={Math.round((100 * done) / total)} aria-label={t('post')} />
      </div>
    );
  const printed = rows.filter(({ result }) => result === 'printed').length;
  const boxes = rows.flatMap(({ missing }) => missing);
  return (
    <div role="status">
      <Alert
        showIcon
        type={printed === total ? 'success' : 'warning'}
        title={t('post.done', { count: printed, total })}
        description={printed === total ? undefined : t('post.left', { count: total - printed })}
      />
      {boxes.length > 0 && <Alert showIcon type="warning" title={t('post.boxes', { codes: [...new Set(boxes)].join(' ') })} />}
      {printed > 0 && (
        <Button type="primary" href={`/api/form-batches/${id}/pdf`} target="_blank" rel="noopener" style={{ marginTop: 12 }}>
          {t('post.open')}
        </Button>
      )}
    </div>
  );
};
