import { useTranslation } from 'react-i18next';
import { PlainButton, PlainInput } from '../ui/controls.js';
import { Block, ChoiceField, FlagField, Row, Seldom, TextField } from './fields.js';
import { useField, useFormStore } from './form-store.js';

const REPLIES = ['PHONE', 'POST', 'IN_PERSON', 'ONLINE'] as const;
const MOST_REPRESENTATIVES = 5;

/** 反映人: who tells us. */
export const TellerBlock = () => {
  const { t } = useTranslation('intake');
  const { channel } = useFormStore().get();
  return (
    <Block title={t('block.teller')}>
      {channel === 'VISIT' && <Visitors />}
      <TextField name="phone" type="tel" isFirst={channel === 'CALL' || channel === 'ONSITE'} />
      <TextField name="name" />
      <FlagField name="isAnonymous" />
      <FlagField name="isConfidential" />
      {channel === 'LETTER' && <TextField name="address" />}
      {channel === 'LETTER' && <TextField name="signatories" type="number" />}
      <Seldom>
        {channel === 'CALL' && <TextField name="callerNumber" type="tel" hint={t('hint.callerNumber')} />}
        <TextField name="idNumber" />
        {channel !== 'LETTER' && <TextField name="address" />}
        <TextField name="email" type="email" />
        <ChoiceField
          name="replyChannel"
          none={t('none')}
          options={REPLIES.map((value) => ({ value, label: t(`reply.${value}`) }))}
        />
        <TextField name="agentFor" />
        {channel === 'CALL' && <TextField name="callbackWindow" />}
        {channel === 'CALL' && <TextField name="hearingNotes" />}
        {channel === 'VISIT' && <TextField name="idShownType" />}
        {channel === 'VISIT' && <TextField name="vulnerablePresent" />}
      </Seldom>
    </Block>
  );
};

/** How many came, and at most five who speak for them. */
const Visitors = () => {
  const { t } = useTranslation('intake');
  const [headcount] = useField('headcount');
  const [representatives, set] = useField('representatives');
  const many = Number(headcount) > MOST_REPRESENTATIVES;
  const shown = representatives.length > 0 ? representatives : [{ name: '', role: '' }];
  const change = (at: number, patch: { name?: string; role?: string }): void =>
    set(shown.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  return (
    <>
      <TextField
        name="headcount"
        type="number"
        isFirst
        hint={
          many && representatives.every(({ name }) => name === '') ? (
            <span role="status">{t('hint.representatives')}</span>
          ) : undefined
        }
      />
      {Number(headcount) >= 2 && (
        <Row id="representative-0" label={t('field.representatives')}>
          <div className="intake-list">
            {shown.map(({ name, role }, index) => (
              <div key={index} className="intake-pair">
                <PlainInput
                  id={`representative-${index}`}
                  aria-label={t('representative.name', { n: index + 1 })}
                  placeholder={t('representative.name', { n: index + 1 })}
                  value={name}
                  onChange={({ target }) => change(index, { name: target.value })}
                />
                <PlainInput
                  aria-label={t('representative.role', { n: index + 1 })}
                  placeholder={t('representative.role', { n: index + 1 })}
                  value={role}
                  onChange={({ target }) => change(index, { role: target.value })}
                />
              </div>
            ))}
            {shown.length < MOST_REPRESENTATIVES && (
              <PlainButton size="small" onClick={() => set([...shown, { name: '', role: '' }])}>
                {t('representative.add')}
              </PlainButton>
            )}
          </div>
        </Row>
      )}
    </>
  );
};
