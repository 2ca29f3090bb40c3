import { TableOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Flex, Popover, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { COLUMNS, type QueueColumn } from './columns.js';
import type { SavedViewItem } from '../api/schema.js';
import { useSavedColumns } from './saved-views.js';
import { useChooseColumns } from './use-queues.js';

type Props = { columns: readonly QueueColumn[]; saved: SavedViewItem | undefined };

/** Which columns are shown: those of the saved view where it has its own, else this person's, kept with the account on every device. */
export const ColumnsMenu = ({ columns, saved }: Props) => {
  const { t } = useTranslation('queues');
  const { message } = App.useApp();
  const own = useChooseColumns();
  const ofView = useSavedColumns(saved);
  const { mutate } = saved?.columns ? ofView : own;
  const isOthers = saved?.columns != null && !saved.isOwn;
  const choose = (column: QueueColumn, isWanted: boolean): void => {
    const next = COLUMNS.filter((each) => (each === column ? isWanted : columns.includes(each)));
    if (next.length > 0) mutate(next, { onError: (error) => void message.error(problemOf(error).message) });
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Flex vertical gap={6} role="group" aria-label={t('columns')}>
          {isOthers && <Typography.Text type="secondary">{t('columns.shared')}</Typography.Text>}
          {COLUMNS.map((column) => (
            <Checkbox
              key={column}
              disabled={isOthers}
              checked={columns.includes(column)}
              onChange={({ target }) => choose(column, target.checked)}
            >
              {t(`column.${column}`)}
            </Checkbox>
          ))}
        </Flex>
      }
    >
      <Button icon={<TableOutlined />}>{t('columns')}</Button>
    </Popover>
  );
};
