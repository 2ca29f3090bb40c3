import { Injectable } from '@nestjs/common';
import { loadYaml } from '../platform/config/yaml-file.js';
import { HotspotFile } from './hotspot-file.js';
import type { Thresholds } from './hotspot-rules.js';

export const HOTSPOTS_FILE = 'config/hotspots.yaml';

/** From how many complaints on a village is a hotspot. Throws ConfigError at the start when the file is wrong. */
@Injectable()
export class HotspotThresholds implements Thresholds {
  readonly complaints: number;
  readonly gravest: number;

  constructor() {
    const { complaints, gravest } = loadYaml(HOTSPOTS_FILE, HotspotFile);
    this.complaints = complaints;
    this.gravest = gravest;
  }
}
