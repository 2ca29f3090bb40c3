import { STAGE_NAMES } from '../../../elections/stages.js';
import type { Region } from '../../../regions/region.js';
import type { RegionTree } from '../../../regions/region-tree.js';
import type { Page } from '../page.js';
import type { PostedNotice } from '../posted-notices.js';
import { NOTICES } from '../public-words.js';
import { Hidden, Layout } from './layout.js';
import { PlaceOptions } from './place-options.js';

type Props = { page: Page; places: RegionTree; place: Region | undefined; notices: readonly PostedNotice[] };

/** The public explanations of a village, a town, or all. */
export const NoticesPage = ({ page, places, place, notices }: Props) => {
  const { say, to, mode, language } = page;
  return (
    <Layout page={page} title={NOTICES.title}>
      <h1>{say(NOTICES.title)}</h1>
      <p>{say(NOTICES.lead)}</p>
      <form method="get" action={to('/notices').split('?')[0]}>
        <Hidden values={{ mode: mode === 'own' ? '' : mode }} />
        <div class="field">
          <label for="place">{say(NOTICES.place)}</label>
          <select id="place" name="place">
            <option value="">{say(NOTICES.everywhere)}</option>
            <PlaceOptions places={places} chosen={place?.code ?? ''} ofTown={(town) => say(NOTICES.wholeTown(town))} />
          </select>
        </div>
        <button type="submit" class="second">
          {say(NOTICES.show)}
        </button>
      </form>
      {notices.length === 0 && <p class="box">{say(NOTICES.none)}</p>}
      <ul class="points">
        {notices.map((notice) => (
          <li>
            <p>
              <strong>{placeOf(places, notice) ?? say(NOTICES.everywhere)}</strong>
              {notice.stage && ` · ${STAGE_NAMES[notice.stage][language]}`}
            </p>
            <p>
              {notice.withdrawnAt === null ? (
                <a href={to(`/notices/${notice.id}`)}>{`${say(NOTICES.read)} ${notice.number}`}</a>
              ) : (
                `${notice.number} · ${say(NOTICES.withdrawn(notice.withdrawnAt.slice(0, 10)))}`
              )}
            </p>
            <p class="hint">
              {say(NOTICES.posted)} {notice.postedFrom}
              {notice.postedTo && ` – ${notice.postedTo}`}
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  );
};

const placeOf = (places: RegionTree, { townCode, villageCode }: PostedNotice): string | undefined => {
  const region = places.find(villageCode ?? '') ?? places.find(townCode ?? '');
  const placed = region && places.placed(region);
  return placed && (placed.level === 'village' ? `${placed.parentName ?? ''} ${placed.name}` : placed.name);
};
