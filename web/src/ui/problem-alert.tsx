import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';

/** What went wrong, in the words of the server; each refused field on its own line. */
export const ProblemAlert = ({ problem: error, onClose }: { problem: unknown; onClose?: () => void }) => {
  const { t } = useTranslation('ui');
  const problem = problemOf(error);
  const title = problem.isOffline ? t('offline') : problem.detail || problem.title || t('failed');
  const fields = problem.errors.map(({ path, message }) => <li key={path + message}>{`${path}：${message}`}</li>);
  return (
    <Alert
      type={problem.isOffline ? 'warning' : 'error'}
      role="alert"
      showIcon
      title={title}
      description={fields.length > 0 ? <ul style={{ margin: 0, paddingInlineStart: 18 }}>{fields}</ul> : undefined}
      closable={onClose ? { onClose } : false}
      style={{ marginBottom: 16 }}
    />
  );
};
