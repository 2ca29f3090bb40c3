import type { RegionTree } from '../../../regions/region-tree.js';

type Props = { places: RegionTree; chosen: string; ofTown: (name: string) => string };

/** Of a `select`: the villages under their towns, each town itself before them. */
export const PlaceOptions = ({ places, chosen, ofTown }: Props) => (
  <>
    {places.regions
      .filter(({ level }) => level === 'town')
      .map((town) => (
        <optgroup label={town.name}>
          <option value={town.code} selected={chosen === town.code}>
            {ofTown(town.name)}
          </option>
          {places.childrenOf(town.code).map((village) => (
            <option value={village.code} selected={chosen === village.code}>
              {village.name}
            </option>
          ))}
        </optgroup>
      ))}
  </>
);
