import { Alert, Button, Card, Col, Flex, Row, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { findingOn, type CaseFile } from '../case-file.js';
import type { TimelineEntry } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { useDirectory } from '../use-directory.js';
import { ACT_FORMS, type FormAct } from './act-forms.js';
import { CheckList } from './check-list.js';
import type { Values } from './field-types.js';
import { TextClash } from './text-clash.js';

type Props = {
  act: FormAct;
  /** The case as the writer saw it, and as it is now. */
  seen: CaseFile;
  view: CaseFile;
  /** What happened since. */
  news: readonly TimelineEntry[];
  values: Values;
  isBusy: boolean;
  onTake: (texts: Values) => void;
  onEdit: () => void;
  onResend: () => void;
};

/** Somebody was faster: what they did beside what was typed here. Nothing of either is lost. */
export const LostRace = ({ act, seen, view, news, values, isBusy, onTake, onEdit, onResend }: Props) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const answer = view.allowedSteps.find(({ step }) => step === act) ?? view.allowedRecords.find(({ record }) => record === act);
  const theirs = act === 'finding' ? findingOn(view, values['allegationId'])?.reasons : undefined;
  const base = act === 'finding' ? findingOn(seen, values['allegationId'])?.reasons : undefined;
  return (
    <section aria-label={t('race.title')}>
      <Alert type="warning" showIcon title={t('race.title')} description={t('race.kept')} style={{ marginBottom: 16 }} />
      <Row gutter={[16, 16]} style={{ marginBottom: 16 }}>
        <Col xs={24} sm={12}>
          <Card size="small" title={t('race.theirs')}>
            <Typography.Paragraph>{t('race.state', { state: t(`state.${view.state}`) })}</Typography.Paragraph>
            <ul style={{ paddingInlineStart: 18, margin: 0 }}>
              {news.map((entry) => (
                <li key={entry.seq} style={{ overflowWrap: 'anywhere' }}>
                  <Typography.Text type="secondary">{minuteOf(entry.at)}</Typography.Text> {names.said(entry.sentence)}
                </li>
              ))}
            </ul>
          </Card>
        </Col>
        <Col xs={24} sm={12}>
          <Card size="small" title={t('race.mine')}>
            <CheckList fields={ACT_FORMS[act].fields} values={values} />
          </Card>
        </Col>
      </Row>
      {theirs !== undefined && (
        <TextClash
          label={t('field.reasons')}
          base={base ?? ''}
          mine={String(values['reasons'] ?? '')}
          theirs={theirs}
          onTake={(reasons) => onTake({ reasons })}
        />
      )}
      {answer?.allowed === false && answer.reason && (
        <Alert
          type="error"
          showIcon
          title={t('race.closed')}
          description={names.said(answer.reason.message)}
          style={{ marginBottom: 16 }}
        />
      )}
      <Flex gap={8} wrap>
        <Button type="primary" disabled={answer?.allowed === false} loading={isBusy} onClick={onResend}>
          {t('race.resend')}
        </Button>
        <Button onClick={onEdit}>{t('race.edit')}</Button>
      </Flex>
    </section>
  );
};
