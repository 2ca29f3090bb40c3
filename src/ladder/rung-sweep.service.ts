import { Injectable } from '@nestjs/common';
import { RungAlarms } from '../deadlines/rung-alarms.js';
import { DigestsService } from './digests.service.js';
import { FireRungsService } from './fire-rungs.service.js';
import { MoveUpService } from './move-up.service.js';
import { StuckRungsService } from './stuck-rungs.service.js';

/** Every 30 s: nothing is owed to an alarm. What is due fires, what nobody acknowledged goes up, and the alarms of the next hour are set. */
@Injectable()
export class RungSweepService {
  constructor(
    private readonly rungs: FireRungsService,
    private readonly moves: MoveUpService,
    private readonly digests: DigestsService,
    private readonly stuck: StuckRungsService,
    private readonly alarms: RungAlarms,
  ) {}

  async sweep(): Promise<void> {
    await this.rungs.fireDue();
    await this.moves.moveUp();
    await this.digests.gatherLost();
    await this.stuck.forgetEnded();
    // Last: it alone needs the queue, and throws where that does not answer.
    await this.alarms.setComing();
  }
}
