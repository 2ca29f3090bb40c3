import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BulkRow } from '../api/schema.js';

/** What became, or would become, of each case, in the server's words. */
export const BulkRows = ({ rows, isPreview }: { rows: readonly BulkRow[]; isPreview: boolean }) => {
  const { t, i18n } = useTranslation('queues');
  const { token } = theme.useToken();
  const done = rows.filter(({ isDone }) => isDone).length;
  return (
    <>
      <p role="status">{t(isPreview ? 'bulk.wouldDo' : 'bulk.didDo', { done, not: rows.length - done })}</p>
      <ul className="bulk-rows">
        {rows.map(({ caseId, number, isDone, problem }) => (
          <li key={caseId}>
            {isDone ? (
              <CheckCircleFilled style={{ color: token.colorSuccess }} aria-hidden />
            ) : (
              <CloseCircleFilled style={{ color: token.colorError }} aria-hidden />
            )}
            <span className="queue-number">{number ?? '—'}</span>
            <span>
              {problem === null
                ? t(isPreview ? 'bulk.canBe' : 'bulk.isDone')
                : i18n.language === 'en'
                  ? problem.detail.en
                  : problem.detail.zh}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
