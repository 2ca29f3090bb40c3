import { IsInt, Max, Min } from 'class-validator';

/** config/hotspots.yaml */
export class HotspotFile {
  /** Complaints per village and stage. */
  @IsInt() @Min(1) @Max(1000) complaints: number;
  /** Complaints of severity 4 per village and stage. */
  @IsInt() @Min(1) @Max(1000) gravest: number;
}
