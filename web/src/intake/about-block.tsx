import { useTranslation } from 'react-i18next';
import { PlainButton, PlainInput } from '../ui/controls.js';
import { Block, FlagField, NativeSelect, Row } from './fields.js';
import { useField, useFormStore } from './form-store.js';
import type { Accused } from './intake-form.js';

const TYPES = [
  'VEC',
  'VILLAGE_COMMITTEE',
  'CANDIDATE',
  'POLL_STAFF',
  'PERSON',
  'TOWN_STAFF',
  'TOWN_MEMBER',
  'TOWN_LEADERSHIP_GROUP',
  'GUIDANCE_MEMBER',
  'GUIDANCE_GROUP',
  'DISTRICT_OFFICE',
  'HEAD',
  'OTHER',
] as const;
const MOST = 10;

/** 被反映人: whom it is about; and the last words to the one who tells it. */
export const AboutBlock = () => {
  const { t } = useTranslation('intake');
  const { channel } = useFormStore().get();
  const [respondents, set] = useField('respondents');
  const shown: readonly Accused[] = respondents.length > 0 ? respondents : [{ type: 'VEC', name: '' }];
  const change = (at: number, patch: Partial<Accused>): void =>
    set(shown.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  return (
    <Block title={t('block.about')}>
      <Row id="respondents" label={t('field.respondents')} hint={t('hint.respondents')}>
        <div className="intake-list">
          {shown.map(({ type, name }, index) => (
            <div key={index} className="intake-pair">
              <PlainInput
                id={index === 0 ? 'respondents' : undefined}
                aria-label={t('respondent.name', { n: index + 1 })}
                placeholder={t('respondent.name', { n: index + 1 })}
                value={name}
                onChange={({ target }) => change(index, { name: target.value })}
              />
              <NativeSelect
                id={`respondent-type-${index}`}
                label={t('respondent.type', { n: index + 1 })}
                value={type}
                options={TYPES.map((value) => ({ value, label: t(`respondent.${value}`) }))}
                onChange={(value) => change(index, { type: value })}
              />
            </div>
          ))}
          {respondents.length > 0 && respondents.length < MOST && (
            <PlainButton size="small" onClick={() => set([...respondents, { type: 'PERSON', name: '' }])}>
              {t('respondent.add')}
            </PlainButton>
          )}
        </div>
      </Row>
      <FlagField name="privacyNoticeGiven" hint={t('hint.privacyNotice')} />
      {channel === 'VISIT' && <FlagField name="recordSigned" />}
    </Block>
  );
};
