import { Alert, Button, Col, Flex, Grid, Row, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useTitle } from '../ui/use-title.js';
import { keptActs } from './acts/kept-acts.js';
import { ACT_FORMS, type FormAct } from './acts/act-forms.js';
import { ActDialog } from './acts/act-dialog.js';
import { CaseHeader } from './case-header.js';
import './case.css';
import { FactsColumn } from './facts/facts-column.js';
import { ObligationsColumn } from './obligations/obligations-column.js';
import { ReplyEditor } from './reply/reply-editor.js';
import { Timeline } from './timeline/timeline.js';
import { useCase, useEvidence, useReadAlong } from './use-case.js';

type Doing = { act: FormAct; target?: string | undefined };

export const Component = () => {
  const { id = '' } = useParams();
  return <CasePage key={id} id={id} />;
};

/** One case: the facts, what happened, what is owed. Three columns, or three tabs where there is no room for them. */
const CasePage = ({ id }: { id: string }) => {
  const { t } = useTranslation('case');
  const { lg } = Grid.useBreakpoint();
  const { data: view, error } = useCase(id);
  useReadAlong(id, view);
  useTitle(view?.number);
  const mayReadEvidence = view?.allowedRecords.find(({ record }) => record === 'evidenceRead')?.allowed === true;
  const { data: evidence = [] } = useEvidence(id, mayReadEvidence);
  const [doing, setDoing] = useState<Doing>();
  if (!view) return error ? <ProblemAlert problem={error} /> : <Loading />;

  const act = (started: FormAct, target?: string): void => setDoing({ act: started, target });
  const facts = <FactsColumn view={view} evidence={evidence} onAct={act} />;
  const course = <Timeline view={view} onNote={() => act('note')} />;
  const owed = <ObligationsColumn view={view} onAct={act} />;
  return (
    <article aria-label={view.number}>
      <CaseHeader view={view} onAct={act} />
      {error && <ProblemAlert problem={error} />}
      {view.needsReassignment && <Alert type="warning" showIcon title={t('needsReassignment')} style={{ marginBottom: 16 }} />}
      {!doing && <Unsent caseId={view.id} onGoOn={act} />}
      {lg ? (
        <Row gutter={20}>
          <Col span={9}>{facts}</Col>
          <Col span={8}>{course}</Col>
          <Col span={7}>{owed}</Col>
        </Row>
      ) : (
        <Tabs
          items={[
            { key: 'facts', label: t('tab.facts'), children: facts },
            { key: 'course', label: t('tab.course'), children: course },
            { key: 'owed', label: t('tab.owed'), children: owed },
          ]}
        />
      )}
      {doing &&
        (ACT_FORMS[doing.act].editor === 'reply' ? (
          <ReplyEditor view={view} onClose={() => setDoing(undefined)} />
        ) : (
          <ActDialog
            key={`${doing.act} ${doing.target ?? ''}`}
            act={doing.act}
            target={doing.target}
            view={view}
            evidence={evidence}
            onClose={() => setDoing(undefined)}
          />
        ))}
    </article>
  );
};

/** What was begun here and not sent: from elsewhere one comes back to it. */
const Unsent = ({ caseId, onGoOn }: { caseId: string; onGoOn: (act: FormAct, target?: string) => void }) => {
  const { t } = useTranslation('case');
  const begun = keptActs(caseId);
  if (begun.length === 0) return null;
  return (
    <Alert
      showIcon
      type="info"
      style={{ marginBottom: 16 }}
      title={t('unsent')}
      action={
        <Flex gap={6} wrap>
          {begun.map(({ act, target }) => (
            <Button key={`${act} ${target ?? ''}`} size="small" onClick={() => onGoOn(act, target)}>
              {t('unsent.goOn', { act: t(`act.${act}`) })}
            </Button>
          ))}
        </Flex>
      }
    />
  );
};
