import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../platform/config/settings.js';
import { HealthWarnings } from '../../platform/health/health-warnings.js';
import { SecondFactorPolicy } from './second-factor-policy.js';

const policy = async (
  secondFactor: Settings['secondFactor'],
  database: 'real' | 'demo',
): Promise<{ isRequired: boolean; warnings: string[] }> => {
  const warnings = new HealthWarnings();
  const policyOf = new SecondFactorPolicy({ secondFactor } as Settings, warnings);
  policyOf.onModuleInit();
  if (database === 'demo') policyOf.isForDemo();
  return { isRequired: policyOf.isRequired, warnings: (await warnings.now()).map(({ code }) => code) };
};

describe('a second factor', () => {
  it('is required in every real database that nobody says otherwise of', async () => {
    expect(await policy(undefined, 'real')).toEqual({ isRequired: true, warnings: [] });
    expect(await policy('required', 'real')).toEqual({ isRequired: true, warnings: [] });
  });

  it('cannot be made optional in one without a warning', async () => {
    expect(await policy('optional', 'real')).toEqual({ isRequired: false, warnings: ['sign-in.second-factor-optional'] });
  });

  it('is asked of a demo only where the settings say so', async () => {
    expect(await policy(undefined, 'demo')).toEqual({ isRequired: false, warnings: [] });
    expect(await policy('optional', 'demo')).toEqual({ isRequired: false, warnings: [] });
    expect(await policy('required', 'demo')).toEqual({ isRequired: true, warnings: [] });
  });
});
