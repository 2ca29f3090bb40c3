import { useQuery } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Combobox } from './combobox.js';
import { searchSpelled } from './pinyin-search.js';
import { useSpelled } from './use-spelled.js';

export type Place = { townCode: string; villageCode: string | null; townName: string; villageName: string | null };
type Region = { code: string; name: string; level: string; parentCode: string | null; parentName: string | null };

const SHOWN = 12;
const NONE: readonly Region[] = [];
const nameOf = ({ name }: Region): string => name;

/** The places of the district, read once. */
export const useRegions = (): readonly Region[] =>
  useQuery({
    queryKey: ['regions'],
    queryFn: async () => (await ask(api.GET('/api/regions'))).items as readonly Region[],
    staleTime: Infinity,
  }).data ?? NONE;

/** What stands in the field for a place: the village with its town, because villages of one name lie in several towns. */
export const usePlaceName = (): ((townCode: string | null, villageCode: string | null) => string) => {
  const regions = useRegions();
  return (townCode, villageCode) => {
    const town = regions.find(({ code }) => code === townCode)?.name ?? townCode ?? '';
    const village = regions.find(({ code }) => code === villageCode);
    return village ? `${village.name}（${village.parentName ?? town}）` : town;
  };
};

type Props = {
  id: string;
  townCode: string;
  villageCode: string;
  onChoose: (place: Place | undefined) => void;
  describedBy?: string;
  ref?: Ref<HTMLInputElement>;
};

/** Finds a village, or a town where the village is not known, by characters, pinyin or initials. */
export const VillagePicker = ({ id, townCode, villageCode, onChoose, describedBy, ref }: Props) => {
  const { t } = useTranslation('ui');
  const regions = useRegions();
  const shownName = usePlaceName();
  const [isWanted, setWanted] = useState(false);
  const places = useSpelled(regions, nameOf, isWanted);
  const optionsFor = (query: string): Region[] =>
    searchSpelled(places, query, SHOWN * 2)
      .filter(({ level }) => level === 'village' || level === 'town')
      .sort((one, other) => rank(one) - rank(other))
      .slice(0, SHOWN);
  return (
    <Combobox<Region>
      ref={ref}
      id={id}
      shown={townCode === '' ? '' : shownName(townCode, villageCode === '' ? null : villageCode)}
      optionsFor={optionsFor}
      keyOf={({ code }) => code}
      render={(region) => (
        <span className="place-option">
          <span>{region.name}</span>
          <span>{region.level === 'town' ? t('place.townOnly') : region.parentName}</span>
        </span>
      )}
      onChoose={(region) => onChoose(region && placeOf(region))}
      onFocus={() => setWanted(true)}
      placeholder={t('place.hint')}
      emptyText={t('place.none')}
      describedBy={describedBy}
    />
  );
};

const rank = ({ level }: Region): number => (level === 'village' ? 0 : 1);

const placeOf = ({ code, name, level, parentCode, parentName }: Region): Place =>
  level === 'town'
    ? { townCode: code, townName: name, villageCode: null, villageName: null }
    : { townCode: parentCode ?? code.slice(0, 9), townName: parentName ?? '', villageCode: code, villageName: name };
