import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { refusal } from '../../kernel/rule.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { HealthWarnings } from '../../platform/health/health-warnings.js';

const SWITCHED_OFF = refusal(
  'sign-in.second-factor-optional',
  '已设 HUICHA_SECOND_FACTOR=optional：负责人、组长、审计员和管理员只凭密码即可登录。',
  'HUICHA_SECOND_FACTOR=optional: leaders, heads, auditors and administrators sign in by password alone.',
);

/** Whether this installation insists on a second factor for the roles that need one. */
@Injectable()
export class SecondFactorPolicy implements OnModuleInit {
  private isDemo = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly warnings: HealthWarnings,
  ) {}

  onModuleInit(): void {
    this.warnings.watch(async () => (this.isRequired || this.isDemo ? [] : [SWITCHED_OFF]));
  }

  get isRequired(): boolean {
    return this.settings.secondFactor === undefined ? !this.isDemo : this.settings.secondFactor === 'required';
  }

  /** Everything in this database is invented: without word to the contrary, one password is enough to look around. */
  isForDemo(): void {
    this.isDemo = true;
  }
}
