import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { Note } from './controls.js';

/** What went wrong, in the words of the server; each refused field on its own line. */
export const ProblemAlert = ({ problem: error, onClose }: { problem: unknown; onClose?: () => void }) => {
  const { t } = useTranslation('ui');
  const problem = problemOf(error);
  const said = problem.detail || problem.title || t('failed');
  const title = problem.isOffline ? t('offline') : problem.code === 'device.full' ? t('deviceFull') : said;
  const fields = problem.errors.map(({ path, message }) => <li key={path + message}>{`${path}：${message}`}</li>);
  return (
    <Note
      type={problem.isOffline ? 'warning' : 'error'}
      role="alert"
      title={title}
      description={fields.length > 0 ? <ul>{fields}</ul> : undefined}
      onClose={onClose}
    />
  );
};
