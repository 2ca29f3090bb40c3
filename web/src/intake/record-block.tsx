import { useTranslation } from 'react-i18next';
import { VillagePicker } from '../ui/village-picker.js';
import { Block, ChoiceField, LongTextField, RadioField, Row, Seldom, TextField } from './fields.js';
import { useField, useFormStore } from './form-store.js';
import { Materials } from './materials.js';
import { Points } from './points.js';
import { useReceiptHint } from './receipt-time.js';
import { SeverityField } from './severity-field.js';
import { useSuggestions } from './use-suggestions.js';
import { useStageName, useTaxonomy } from './use-taxonomy.js';

const OCCURRENCES = ['occurred', 'occurring', 'will_occur'] as const;

/** 登记人: what the clerk writes down. */
export const RecordBlock = () => {
  const { t } = useTranslation('intake');
  const { channel } = useFormStore().get();
  return (
    <Block title={t('block.record')}>
      {channel === 'LETTER' && <Envelope />}
      {channel === 'TRANSFER_IN' && <Sender />}
      <PlaceRow />
      <LongTextField name="narrative" rows={5} hint={t('hint.narrative')} />
      <Points />
      <RadioField name="occurrence" options={OCCURRENCES.map((value) => ({ value, label: t(`occurrence.${value}`) }))} />
      <StageRow />
      <SeverityField />
      <LongTextField name="remedySought" rows={2} />
      {channel === 'VISIT' && <Materials />}
      <Seldom>
        {channel === 'CALL' && <TextField name="callEnd" type="datetime-local" />}
        {channel === 'CALL' && <TextField name="recordingRef" />}
        {channel === 'VISIT' && <TextField name="leftAt" type="datetime-local" />}
        {channel === 'VISIT' && <TextField name="receptionPoint" />}
        {channel === 'VISIT' && <TextField name="securityIncident" />}
        {channel === 'LETTER' && <TextField name="registeredMailNo" />}
        {channel === 'LETTER' && <TextField name="addressee" />}
        {channel === 'ONSITE' && <TextField name="desk" />}
        <TextField name="priorWhere" />
        <TextField name="priorResult" />
      </Seldom>
    </Block>
  );
};

/** The three dates of a letter, and what its envelope says. */
const Envelope = () => {
  const { t } = useTranslation('intake');
  const received = useReceiptHint('dateReceived');
  return (
    <>
      <TextField name="dateReceived" type="date" isFirst hint={`${t('hint.dateReceived')}${received ?? ''}`} />
      <TextField name="postmarkDate" type="date" />
      <TextField name="dateOnLetter" type="date" />
      <TextField name="arrivedBy" />
      <TextField name="pages" type="number" />
      <TextField name="shelfNo" />
    </>
  );
};

const Sender = () => (
  <>
    <TextField name="fromBody" isFirst />
    <TextField name="letterNo" />
    <TextField name="transferType" />
    <TextField name="theirReceiptDate" type="date" />
    <TextField name="theirDeadline" type="date" />
  </>
);

const PlaceRow = () => {
  const { t } = useTranslation('intake');
  const store = useFormStore();
  const [townCode] = useField('townCode');
  const [villageCode] = useField('villageCode');
  return (
    <Row id="place" label={t('field.place')}>
      <VillagePicker
        id="place"
        townCode={townCode}
        villageCode={villageCode}
        onChoose={(place) => store.set({ townCode: place?.townCode ?? '', villageCode: place?.villageCode ?? '' })}
      />
    </Row>
  );
};

/** Filled from the village's calendar; another one is chosen where the complaint is about an earlier stage. */
const StageRow = () => {
  const { t } = useTranslation('intake');
  const { stages } = useTaxonomy();
  const stageName = useStageName();
  const suggestions = useSuggestions();
  const running = suggestions?.stage ?? null;
  const [villageCode] = useField('villageCode');
  const unknown = villageCode === '' ? t('stage.none') : t('stage.between');
  const none = running === null ? unknown : t('stage.running', { stage: stageName(running) });
  const polling = suggestions?.pollingDay;
  return (
    <ChoiceField
      name="stage"
      none={none}
      options={stages.map(({ code }) => ({ value: code, label: stageName(code) }))}
      hint={
        polling || suggestions?.isKeyVillage ? (
          <>
            {polling && t('stage.polling', { day: polling })} {suggestions?.isKeyVillage && t('stage.keyVillage')}
          </>
        ) : undefined
      }
    />
  );
};
