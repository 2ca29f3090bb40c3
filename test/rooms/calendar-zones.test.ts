import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';

const JEST = 'node_modules/jest/bin/jest.js';
const SPECS = ['src/calendar/', 'src/deadlines/'];

describe('all counting is in Asia/Shanghai', () => {
  it.each(['America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati'])('whatever the zone of the server: %s', (zone) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', JEST, '--selectProjects', 'rules', '--testPathPatterns', ...SPECS],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  });
});
