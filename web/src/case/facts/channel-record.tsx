import { useTranslation } from 'react-i18next';
import type { CaseFile } from '../case-file.js';
import { minuteOf } from '../../ui/dates.js';
import { Facts, Section } from '../ui-parts.js';
import { useChannelWords } from './channel-words.js';

/** How it came in, with the channel's own fields. */
export const ChannelRecord = ({ view }: { view: CaseFile }) => {
  const { t } = useTranslation('case');
  const worded = useChannelWords(view.channel);
  if (view.channel === undefined) return null;
  return (
    <Section title={t('channel.title')}>
      <Facts
        rows={[
          [t('channel.by'), t(`channel.${view.channel}`)],
          [t('channel.received'), minuteOf(view.receivedAt)],
          [t('channel.registered'), minuteOf(view.registeredAt)],
          [t('field.occurrence'), view.occurrence && t(`word.occurrence.${view.occurrence}`)],
          [t('field.privacyNoticeGiven'), view.privacyNoticeGiven ? t('flag.yes') : t('flag.no')],
          ...worded(view.channelDetails ?? {}),
          [
            t('channel.before'),
            (view.priorPetitions ?? []).map((petition) => Object.values(petition).filter(Boolean).join(' · ')).join('\n') || null,
          ],
        ]}
      />
    </Section>
  );
};
