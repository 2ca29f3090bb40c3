import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { minuteOf } from '../../ui/dates.js';
import type { FormAct } from '../acts/act-forms.js';
import { useSession } from '../../session/session.js';
import type { BegunArticle } from '../../ui/begun-article.js';
import { Mark, RowCard, Section } from '../ui-parts.js';
import { useDirectory } from '../use-directory.js';
import type { FactsProps } from './facts-props.js';
import { WorkBeside } from './work-beside.js';

const STATUS = { ordered: 'processing', done: 'warning', checked: 'success', replaced: 'default', revoked: 'default' } as const;
const ON_ACTIONS: readonly FormAct[] = ['actionCompletion', 'actionCheck', 'actionReplacement'];

/** What was done on the case: visits, orders, explanations, replies. */
export const Work = ({ view, evidence, onAct }: FactsProps) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const { acts } = useSession();
  const begun = (answer: string): BegunArticle => ({
    article: {
      answer,
      fromCaseId: view.id,
      stage: view.stage ?? 'ALL',
      codes: [...new Set(view.allegations.flatMap(({ code }) => code ?? []))],
    },
  });
  const isOpen = (act: FormAct, id: string): boolean =>
    view.allowedRecords.find(({ record }) => record === act)?.targets?.includes(id) === true;
  const fileNames = (ids: readonly string[]): string =>
    ids.map((id) => evidence.find((item) => item.id === id)?.name ?? t('evidence.unknown')).join('、');
  return (
    <>
      {(view.siteVisits?.length ?? 0) > 0 && (
        <Section title={t('work.visits')}>
          <ul className="case-rows">
            {view.siteVisits?.map((visit) => (
              <li key={visit.id}>
                <RowCard
                  title={visit.visitedAt ? minuteOf(visit.visitedAt) : t('work.noVisit')}
                  foot={[visit.byIds.map((id) => names.person(id)).join('、'), visit.place].filter(Boolean).join(' · ')}
                >
                  {[visit.reasonWithoutVisit, visit.spokenTo, visit.documentsSeen, visit.notes].filter(Boolean).join('\n')}
                </RowCard>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.actions.length > 0 && (
        <Section title={t('work.actions')}>
          <ul className="case-rows">
            {view.actions.map((action) => (
              <li key={action.id}>
                <RowCard
                  title={names.action(action.code)}
                  tags={
                    <Flex gap={4} wrap>
                      {action.isUrgent && <Mark color="error">{t('work.urgent')}</Mark>}
                      <Mark color={STATUS[action.status]}>{t(`status.${action.status}`)}</Mark>
                    </Flex>
                  }
                  foot={[
                    action.ownerName,
                    t('work.due', { day: action.dueOn }),
                    action.checkerId && t('work.checker', { who: names.person(action.checkerId) }),
                    action.doneOn && t('work.doneOn', { day: action.doneOn }),
                    action.evidenceIds.length > 0 && fileNames(action.evidenceIds),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                >
                  {[action.what, action.completionNote, action.checkNote, action.revokedReason].filter(Boolean).join('\n')}
                  <Flex gap={8} wrap style={{ marginTop: 6 }}>
                    {ON_ACTIONS.filter((act) => isOpen(act, action.id)).map((act) => (
                      <Button key={act} size="small" onClick={() => onAct(act, action.id)}>
                        {t(`act.${act}`)}
                      </Button>
                    ))}
                  </Flex>
                </RowCard>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(view.explanations?.length ?? 0) > 0 && (
        <Section title={t('work.explanations')}>
          <ul className="case-rows">
            {view.explanations?.map((told) => (
              <li key={told.id}>
                <RowCard
                  title={told.audiences.map((audience) => t(`word.audience.${audience}`)).join('、')}
                  tags={told.reaction && <Mark>{t(`word.reaction.${told.reaction}`)}</Mark>}
                  foot={[
                    t(`word.explanationMode.${told.mode}`),
                    told.heldOn,
                    told.place,
                    told.byIds.map((id) => names.person(id)).join('、'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                >
                  {told.text}
                  {/* What was said to everybody holds no name: the server has looked. */}
                  {acts.includes('writeGuidance') && told.postedFrom !== null && (
                    <>
                      {' '}
                      <Link to="/admin/guidance" state={begun(told.text)}>
                        {t('work.toGuidance')}
                      </Link>
                    </>
                  )}
                </RowCard>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(view.replies?.length ?? 0) > 0 && (
        <Section title={t('work.replies')}>
          <ul className="case-rows">
            {view.replies?.map((reply) => (
              <li key={reply.id}>
                <RowCard
                  title={t('round', { n: reply.round })}
                  tags={reply.quashedAt && <Mark color="error">{t('work.quashed')}</Mark>}
                  foot={`${names.person(reply.signedById)} · ${minuteOf(reply.signedAt)}`}
                >
                  {reply.text}
                  {reply.points.map((point) => {
                    const ordinal = view.allegations.find(({ id }) => id === point.allegationId)?.ordinal;
                    return (
                      <div key={point.allegationId}>
                        <strong>
                          {t('reply.point', { n: ordinal })} {t(`word.opinion.${point.opinion}`)}
                        </strong>
                        ：{point.text}
                      </div>
                    );
                  })}
                </RowCard>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <WorkBeside view={view} />
    </>
  );
};
