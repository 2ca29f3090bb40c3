import { Alert, Button, Form, Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { BulkRow, CaseItem } from '../api/schema.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { bodyOf, casesOf, type BulkAct, type BulkFields } from './bulk-acts.js';
import { BulkFieldList } from './bulk-fields.js';
import { BulkRows } from './bulk-rows.js';
import { inPortions } from './in-portions.js';
import type { Names } from './use-names.js';

/** Few enough that each answer comes within a second or two. */
const PORTION = 10;

type Props = {
  act: BulkAct;
  marked: readonly CaseItem[];
  names: Names;
  onClose: () => void;
  onDone: (ids: readonly string[]) => void;
};

/** Where the dialog is: typing, looking at what would happen, or done. While it works, `work` says on how many. */
type Stage = { name: 'form' | 'preview' | 'done'; rows: readonly BulkRow[] };

/** One act on many cases: form, preview of each row, then a result for each. What was typed stays whatever happens. */
export const BulkDialog = ({ act, marked, names, onClose, onDone }: Props) => {
  const { t } = useTranslation('queues');
  const [form] = Form.useForm<BulkFields>();
  const [stage, setStage] = useState<Stage>({ name: 'form', rows: [] });
  const [work, setWork] = useState<{ done: number; of: number }>();
  const [error, setError] = useState<unknown>();
  const isStopped = useRef(false);

  const run = async (ids: readonly string[], dryRun: boolean): Promise<void> => {
    const fields = form.getFieldsValue(true);
    isStopped.current = false;
    setError(undefined);
    setWork({ done: 0, of: ids.length });
    let rows: readonly BulkRow[] = [];
    const portion = async (some: string[]) =>
      (await ask(api.POST('/api/queues/bulk', { body: bodyOf(act, fields, some, dryRun) }))).rows;
    const onProgress = (done: readonly BulkRow[]): void => {
      rows = done;
      setWork({ done: done.length, of: ids.length });
    };
    try {
      await inPortions(ids, PORTION, portion, { onProgress, isStopped: () => isStopped.current });
      setStage({ name: dryRun ? 'preview' : 'done', rows });
    } catch (reason) {
      setError(reason);
      // What was done before the fault is done, and is shown.
      if (!dryRun && rows.length > 0) setStage({ name: 'done', rows });
    } finally {
      setWork(undefined);
      const done = dryRun ? [] : rows.filter(({ isDone }) => isDone).map(({ caseId }) => caseId);
      if (done.length > 0) onDone(done);
    }
  };
  const preview = (): void =>
    void run(
      casesOf(
        act,
        form.getFieldsValue(true),
        marked.map(({ id }) => id),
      ),
      true,
    );
  const possible = stage.rows.filter(({ isDone }) => isDone).map(({ caseId }) => caseId);
  const close = (): void => {
    isStopped.current = true;
    onClose();
  };

  return (
    <Modal
      open
      width={640}
      title={t('bulk.title', { act: t(`act.${act}`), count: marked.length })}
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        stage.name === 'preview' && (
          <Button key="back" onClick={() => setStage({ name: 'form', rows: [] })} disabled={work !== undefined}>
            {t('bulk.back')}
          </Button>
        ),
        <Button key="close" onClick={close}>
          {t(stage.name === 'done' ? 'bulk.close' : 'bulk.cancel')}
        </Button>,
        stage.name === 'form' && (
          <Button key="preview" type="primary" loading={work !== undefined} onClick={() => form.submit()}>
            {t('bulk.preview')}
          </Button>
        ),
        stage.name === 'preview' && (
          <Button
            key="do"
            type="primary"
            loading={work !== undefined}
            disabled={possible.length === 0}
            onClick={() => void run(possible, false)}
          >
            {t('bulk.do', { count: possible.length })}
          </Button>
        ),
      ]}
    >
      {error !== undefined && <ProblemAlert problem={error} />}
      <Form form={form} layout="vertical" onFinish={preview} hidden={stage.name !== 'form'}>
        <BulkFieldList act={act} marked={marked} names={names} />
      </Form>
      {stage.name === 'preview' && <Alert type="info" showIcon title={t('bulk.previewHint')} />}
      {work && work.of > PORTION && (
        <Progress
          percent={Math.round((work.done / work.of) * 100)}
          format={() => `${work.done}/${work.of}`}
          aria-label={t('bulk.progress')}
        />
      )}
      {stage.name !== 'form' && <BulkRows rows={stage.rows} isPreview={stage.name === 'preview'} />}
    </Modal>
  );
};
