import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { effort } from '../support/effort.js';

const JEST = 'node_modules/jest/bin/jest.js';
const SPECS = ['src/calendar/', 'src/deadlines/'];
/** The farthest from Shanghai in each direction, and one whose hours are not whole: in the soak. In `npm test` one that is a day behind. */
const ZONES = ['America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati'].slice(0, effort(1, 3));

describe('all counting is in Asia/Shanghai', () => {
  it.each(ZONES)('whatever the zone of the server: %s', (zone) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', JEST, '--selectProjects', 'rules', '--testPathPatterns', ...SPECS],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  });
});
