import { useTranslation } from 'react-i18next';
import { Section } from '../section.js';
import { KeysPanel } from './keys-panel.js';
import { WebhooksPanel } from './webhooks-panel.js';

/** Other systems: who may post, and who is told. */
export const Component = () => {
  const { t } = useTranslation('admin');
  return (
    <Section name="open311" hint={t('open311.hint')}>
      <KeysPanel />
      <WebhooksPanel />
    </Section>
  );
};
