import { Button, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeliveryRowDto, HandlingDto } from '../../api/schema.js';
import { minuteOf, minutesUntil } from '../../ui/dates.js';

export type Handled = { caseId: string; dispatchId: string } & HandlingDto;

type Props = {
  label: string;
  rows: readonly DeliveryRowDto[];
  isBusy?: boolean;
  /** Only where a person has to say what became of it. */
  onHandle?: (handled: Handled) => void;
};

const HANDLINGS = ['told-otherwise', 'send-again', 'no-other-way'] as const;

/** Which notice of which case, by which way. The address stands on the case's own page, for whoever may open it. */
export const DeliveryRows = ({ label, rows, isBusy, onHandle }: Props) => {
  const { t } = useTranslation('dashboard');
  const { t: tell } = useTranslation('case');
  const next = ({ mode, nextTryAt }: DeliveryRowDto): string => {
    if (mode === 'CODE') return t('deliveries.next.CODE');
    const way = tell(`mode.${mode}`);
    return nextTryAt !== null && minutesUntil(nextTryAt) > 0
      ? t('deliveries.next.from', { at: minuteOf(nextTryAt), way })
      : t('deliveries.next.now', { way });
  };
  return (
    <div className="wide-table" role="region" aria-label={label} tabIndex={0}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('deliveries.case')}</th>
            <th scope="col">{t('deliveries.notice')}</th>
            <th scope="col">{t('deliveries.way')}</th>
            <th scope="col">{t('deliveries.since')}</th>
            <th scope="col">{onHandle ? t('deliveries.done') : t('deliveries.next')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.deliveryId} ${row.dispatchId ?? ''}`}>
              <td>
                <Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link>
              </td>
              <td>{tell(`notice.${row.kind}`)}</td>
              <td>
                {row.way === null ? tell(`mode.${row.mode}`) : t(`deliveries.way.${row.way}`)}{' '}
                {row.dispatchState && <Tag color="warning">{t(`deliveries.state.${row.dispatchState}`)}</Tag>}
              </td>
              <td>
                {minuteOf(row.issuedAt)}
                {row.tries > 0 && ` · ${t('deliveries.tries', { count: row.tries })}`}
              </td>
              {!onHandle && (
                <td>
                  {next(row)} {row.desk !== null && <span>（{row.desk}）</span>}
                </td>
              )}
              {onHandle && (
                <td>
                  <Flex gap={6} wrap>
                    {HANDLINGS.map((handledAs) => (
                      <Button
                        key={handledAs}
                        size="small"
                        disabled={isBusy}
                        aria-label={`${t(`deliveries.as.${handledAs}`)} ${row.caseNumber}`}
                        onClick={() => row.dispatchId && onHandle({ caseId: row.caseId, dispatchId: row.dispatchId, handledAs })}
                      >
                        {t(`deliveries.as.${handledAs}`)}
                      </Button>
                    ))}
                  </Flex>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
