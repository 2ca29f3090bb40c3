import { Empty, theme } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Column<R> = { key: string; title: string; cell: (row: R) => ReactNode; kind?: 'number' | 'acts' };

type Props<R> = { label: string; columns: readonly Column<R>[]; rows: readonly R[]; keyOf: (row: R) => string };

/** A table; the first column names its row. Scrolls by itself where there is no room for it. */
export const Rows = <R,>({ label, columns, rows, keyOf }: Props<R>) => {
  const { t } = useTranslation('admin');
  const { token } = theme.useToken();
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />;
  return (
    <div
      className="rows-box"
      role="region"
      aria-label={label}
      tabIndex={0}
      style={
        { '--line': token.colorBorderSecondary, background: token.colorBgContainer, color: token.colorText } as CSSProperties
      }
    >
      <table className="rows">
        <thead>
          <tr>
            {columns.map(({ key, title, kind }) => (
              <th key={key} scope="col" className={kind}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell, kind }, n) =>
                n === 0 ? (
                  <th key={key} scope="row" style={{ fontWeight: 400 }}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={kind}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
