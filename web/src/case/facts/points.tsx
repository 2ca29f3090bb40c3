import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '../../ui/dates.js';
import { findingOn, type CaseFile } from '../case-file.js';
import { Facts, Mark, Nothing, RowCard, Section } from '../ui-parts.js';
import { useDirectory } from '../use-directory.js';
import type { FactsProps } from './facts-props.js';

/** The points of the complaint, each with what was found on it. */
export const Points = ({ view, evidence, onAct }: FactsProps) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const open = view.allowedRecords.find(({ record }) => record === 'finding')?.targets ?? [];
  return (
    <Section title={t('points.title')}>
      {view.allegations.length === 0 && <Nothing text={t('points.none')} />}
      <ul className="case-rows">
        {view.allegations.map((point) => (
          <li key={point.id}>
            <RowCard
              title={`${point.ordinal}. ${names.code(point.code)}`}
              tags={
                <Flex gap={4} wrap>
                  <Mark color={point.severity >= 3 ? 'error' : 'default'}>{t('severity', { n: point.severity })}</Mark>
                  {point.transferredAt && <Mark>{t('points.transferred')}</Mark>}
                </Flex>
              }
              foot={[point.happenedAt, point.place, point.who].filter(Boolean).join(' · ')}
            >
              {point.text}
              <FindingTold view={view} allegationId={point.id} names={evidence} />
              {open.includes(point.id) && (
                <div>
                  <Button size="small" onClick={() => onAct('finding', point.id)} style={{ marginTop: 6 }}>
                    {findingOn(view, point.id) ? t('points.rewrite') : t('act.finding')}
                  </Button>
                </div>
              )}
            </RowCard>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const FindingTold = ({
  view,
  allegationId,
  names: evidence,
}: {
  view: CaseFile;
  allegationId: string;
  names: FactsProps['evidence'];
}) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const finding = findingOn(view, allegationId);
  if (!finding) return null;
  const shown = finding.evidenceIds?.map((id) => evidence.find((item) => item.id === id)?.name ?? t('evidence.unknown'));
  return (
    <div style={{ marginTop: 8, whiteSpace: 'normal' }}>
      <Flex gap={4} wrap>
        <Mark color={finding.kind === 'SUBSTANTIATED' || finding.kind === 'PARTLY' ? 'warning' : 'default'}>
          {names.finding(finding.kind)}
        </Mark>
        {finding.approvedAt === null && <Mark>{t('points.draft')}</Mark>}
        {finding.needsAction && <Mark color="warning">{t('points.needsAction')}</Mark>}
      </Flex>
      <Facts
        rows={[
          [t('field.reasons'), finding.reasons],
          [t('field.evidenceIds'), shown && shown.length > 0 ? shown.join('、') : null],
          [t('field.cause'), finding.cause && names.cause(finding.cause)],
          [t('field.effectOnResult'), finding.effectOnResult && names.effect(finding.effectOnResult)],
          [t('field.rulesBroken'), finding.rulesBroken?.join('、')],
          [t('field.dissent'), finding.dissent],
          [t('points.by'), finding.authorId && `${names.person(finding.authorId)} · ${minuteOf(finding.draftedAt)}`],
          [t('points.approved'), finding.approvedAt && `${names.person(finding.approvedById)} · ${minuteOf(finding.approvedAt)}`],
        ]}
      />
    </div>
  );
};
