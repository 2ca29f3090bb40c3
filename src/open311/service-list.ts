import { Injectable } from '@nestjs/common';
import { TaxonomyService, type TaxonomyCode } from '../elections/taxonomy.service.js';
import { RegionsService } from '../regions/regions.service.js';
import type { Row } from './render.js';

/** The required attribute: in which village. `address_id` may bear the same code. */
export const VILLAGE = 'village';
export const WHEN = 'happened_at';

/** What may be reported: the closed list of the taxonomy, one service a code. */
@Injectable()
export class ServiceList {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly regions: RegionsService,
  ) {}

  find(code: string): TaxonomyCode | undefined {
    return this.taxonomy.code(code);
  }

  rows(): Row[] {
    return this.taxonomy.codes().map((each) => ({
      service_code: each.code,
      service_name: each.zh,
      description: each.en,
      metadata: true,
      type: 'realtime',
      keywords: [each.zh, ...each.leaf.split('/')].join(', '),
      group: each.stages[0] ?? 'X',
    }));
  }

  /** The villages come from the tree of places, so that a client asks for nothing that would be refused. */
  async definition({ code }: TaxonomyCode, districtCode: string): Promise<{ service_code: string; attributes: Row[] }> {
    const tree = await this.regions.tree(districtCode);
    const towns = new Map(tree.regions.filter(({ level }) => level === 'town').map((town) => [town.code, town.name]));
    const values = tree.regions
      .filter(({ level }) => level === 'village')
      .map((village) => ({ key: village.code, name: `${towns.get(village.parentCode ?? '') ?? ''}${village.name}` }));
    const attribute = { variable: true, required: false, datatype_description: '' };
    return {
      service_code: code,
      attributes: [
        {
          ...attribute,
          code: VILLAGE,
          datatype: 'singlevaluelist',
          required: true,
          order: 1,
          description: '村居 / Village',
          values,
        },
        { ...attribute, code: WHEN, datatype: 'string', order: 2, description: '何时发生 / When it happened' },
      ],
    };
  }
}
