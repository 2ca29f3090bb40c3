import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstall } from '../../scripts/find-tools.mjs';
import type { ClockVariables } from './server-process.js';

/** The wall clock of whole processes, moved while they run (libfaketime). Their timers go on as they do when an operator sets a clock. */
export class FakeTime {
  private readonly folder = mkdtempSync(join(tmpdir(), 'huicha-clock-'));
  private offsetSeconds = 0;

  constructor(moment: string) {
    this.set(moment);
  }

  /** What a process needs in order to live by this clock. */
  get variables(): ClockVariables {
    return {
      LD_PRELOAD: findOrInstall(['faketime']).faketime,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      // Otherwise a jump back holds up every timer of Node for as long as it was.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** The processes' moment, in ms. */
  now(): number {
    return Date.now() + this.offsetSeconds * 1_000;
  }

  /** It is that moment now, and goes on from there. */
  set(moment: string): void {
    this.moveTo(Math.round((Date.parse(moment) - Date.now()) / 1_000));
  }

  /** Forward, or back. */
  jump(seconds: number): void {
    this.moveTo(this.offsetSeconds + seconds);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private moveTo(offsetSeconds: number): void {
    this.offsetSeconds = offsetSeconds;
    // Renamed into place: nobody ever reads half a number.
    writeFileSync(`${this.file}.new`, `${offsetSeconds < 0 ? '-' : '+'}${Math.abs(offsetSeconds)}`);
    renameSync(`${this.file}.new`, this.file);
  }

  private get file(): string {
    return join(this.folder, 'offset');
  }
}
