import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui-parts.js';
import { LongWords } from './long-words.js';
import { ChannelRecord } from './channel-record.js';
import { EvidenceRegister } from './evidence-register.js';
import type { FactsProps } from './facts-props.js';
import { People } from './people.js';
import { Points } from './points.js';
import { RedactionTool } from './redaction-tool.js';
import { Work } from './work.js';

/** What is known: the words, the points with what was found, who is in it, what was handed in, what was done. */
export const FactsColumn = ({ view, evidence, onAct }: FactsProps) => {
  const { t } = useTranslation('case');
  const [isRedacting, setRedacting] = useState(false);
  const may = (record: string): boolean => view.allowedRecords.find((each) => each.record === record)?.allowed === true;
  const isTown = view.channel === undefined;
  return (
    <>
      {view.missing.length > 0 && view.state === 'registered' && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title={t('facts.missing', { fields: view.missing.map((field) => t(`word.requiredField.${field}`)).join('、') })}
          action={
            may('supplement') && (
              <Button size="small" onClick={() => onAct('supplement')}>
                {t('act.supplement')}
              </Button>
            )
          }
        />
      )}
      <Section
        title={t('facts.words')}
        extra={
          may('redaction') && (
            <Button size="small" onClick={() => setRedacting(true)}>
              {t('act.redaction')}
            </Button>
          )
        }
      >
        <LongWords text={view.text ?? (isTown ? t('facts.notRedacted') : t('facts.noText'))} />
        {view.remedySought && (
          <p className="case-words" style={{ marginTop: 8 }}>
            <strong>{t('field.remedySought')}：</strong>
            {view.remedySought}
          </p>
        )}
      </Section>
      <Points view={view} evidence={evidence} onAct={onAct} />
      <People view={view} onAct={onAct} />
      <EvidenceRegister view={view} evidence={evidence} />
      <Work view={view} evidence={evidence} onAct={onAct} />
      <ChannelRecord view={view} />
      {isRedacting && <RedactionTool caseId={view.id} onClose={() => setRedacting(false)} />}
    </>
  );
};
