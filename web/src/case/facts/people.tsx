import { EyeOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifiersNow, type CaseFile } from '../case-file.js';
import { Facts, Mark, Nothing, Section } from '../ui-parts.js';
import { useDirectory } from '../use-directory.js';
import type { FactsProps } from './facts-props.js';
import { IdentityDialog } from './identity-dialog.js';
import { IdentityReadings } from './identity-readings.js';

/** Everybody in the case, as far as they are for these eyes; the complainant under an alias. */
export const People = ({ view, onAct }: Pick<FactsProps, 'view' | 'onAct'>) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const [isReading, setReading] = useState(false);
  const answer = (record: string) => view.allowedRecords.find((each) => each.record === record);
  const identity = answer('identityReading');
  const verifiers = verifiersNow(view);
  return (
    <Section title={t('people.title')}>
      {view.alias !== undefined && (
        <div style={{ marginBottom: 12 }}>
          <Facts
            rows={[
              [t('people.complainant'), view.alias],
              [t('field.kind.person'), view.complainantKind && t(`word.complainantKind.${view.complainantKind}`)],
              [t('people.contact'), view.contact && t(`contact.${view.contact}`)],
              [t('field.replyChannel'), view.replyChannel && t(`word.replyChannel.${view.replyChannel}`)],
              [t('field.headcount'), view.headcount],
              [
                t('people.petitions'),
                (view.petitionCount ?? 1) > 1 ? t('people.nth', { n: view.petitionCount }) : t('people.first'),
              ],
              [t('people.goesOn'), view.goesOnWithoutComplainant ? t('flag.yes') : null],
            ]}
          />
          <Flex gap={8} wrap style={{ marginTop: 8 }}>
            {identity?.allowed && (
              <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setReading(true)}>
                {t('act.identityReading')}
              </Button>
            )}
            <IdentityReadings caseId={view.id} />
          </Flex>
        </div>
      )}
      {view.respondents && (
        <div style={{ marginBottom: 12 }}>
          <Facts rows={[[t('people.respondents'), <Respondents key="respondents" of={view.respondents} />]]} />
          {answer('respondent')?.allowed && (
            <Button size="small" onClick={() => onAct('respondent')}>
              {t('act.respondent')}
            </Button>
          )}
        </div>
      )}
      <Facts
        rows={[
          [t('people.verifiers'), verifiers.length > 0 ? verifiers.map((id) => names.person(id)).join('、') : null],
          [
            t('people.excluded'),
            (view.exclusions ?? []).filter(({ liftedAt }) => liftedAt === null).length > 0
              ? view.exclusions
                  ?.filter(({ liftedAt }) => liftedAt === null)
                  .map(
                    (one) =>
                      `${one.staffId ? names.person(one.staffId) : names.group(one.groupId)}（${t(`exclusion.${one.reason}`)}）`,
                  )
                  .join('、')
              : null,
          ],
        ]}
      />
      {isReading && <IdentityDialog caseId={view.id} channel={view.channel} onClose={() => setReading(false)} />}
    </Section>
  );
};

const Respondents = ({ of }: { of: NonNullable<CaseFile['respondents']> }) => {
  const { t } = useTranslation('case');
  if (of.length === 0) return <Nothing text={t('people.noRespondents')} />;
  return of.map(({ id, name, type }) => (
    <div key={id}>
      {name} <Mark>{t(`word.respondentType.${type}`)}</Mark>
    </div>
  ));
};
