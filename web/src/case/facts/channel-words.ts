import { useTranslation } from 'react-i18next';
import { useTaxonomy } from '../use-case.js';
import { useDirectory } from '../use-directory.js';
import { shown } from './shown-value.js';

type Row = readonly [label: string, value: string];

/** Of every complainant, whatever the channel; the vault keeps them beside the channel's own. */
const OF_EVERYBODY = ['representatives', 'signatories', 'agentFor', 'agentScope'] as const;
type OfEverybody = (typeof OF_EVERYBODY)[number];
const isOfEverybody = (name: string): name is OfEverybody => (OF_EVERYBODY as readonly string[]).includes(name);

/** A channel's own fields in words. */
export const useChannelWords = (channel: string | undefined): ((fields: Readonly<Record<string, unknown>>) => Row[]) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const known = useTaxonomy()?.channels.find(({ code }) => code === channel)?.fields ?? [];
  return (fields) =>
    Object.entries(fields).map(([name, value]): Row => {
      const field = known.find((each) => each.name === name);
      const label = field ? names.said(field) : isOfEverybody(name) ? t(`field.${name}`) : t('channel.otherField', { name });
      return [label, shown(value, field?.type)];
    });
};
