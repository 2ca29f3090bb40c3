import { Inject, Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { instant } from '../kernel/time.js';
import { hashToken, newToken } from '../people/secret-token.js';
import { note } from '../platform/audit/note.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { Open311Key } from './open311-key.entity.js';

export type KeyView = Omit<Open311Key, 'keyHash'>;

/** Keys of other systems: shown once, kept as a hash, ended at any time. */
@Injectable()
export class KeysService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async issue(actor: Staff, name: string): Promise<{ apiKey: string; key: KeyView }> {
    const apiKey = newToken('o311_');
    const at = instant(this.clock.now());
    const { districtCode } = actor;
    const key: KeyView = { id: newId(), districtCode, name, createdById: actor.id, createdAt: at, revokedAt: null };
    await this.work.write(async (tx) => {
      await tx.insert(Open311Key, { ...key, keyHash: hashToken(apiKey) });
      note(tx, { districtCode, at, actor, action: 'open311-key.issue', subject: { type: 'open311-key', id: key.id } });
    });
    return { apiKey, key };
  }

  async list({ districtCode }: Staff): Promise<{ items: KeyView[] }> {
    const rows = await this.reader.find(Open311Key, { districtCode }, { createdAt: 'DESC' });
    return { items: rows.map(({ keyHash: _hash, ...key }) => key) };
  }

  /** At once. Doing it twice is harmless. Throws NotFound. */
  async revoke(actor: Staff, id: string): Promise<void> {
    const at = instant(this.clock.now());
    const { districtCode } = actor;
    await this.work.write(async (tx) => {
      const key = await tx.lock(Open311Key, { id });
      if (!key || key.districtCode !== districtCode) throw new NotFound();
      if (key.revokedAt !== null) return;
      await tx.update(Open311Key, { id }, { revokedAt: at });
      note(tx, { districtCode, at, actor, action: 'open311-key.revoke', subject: { type: 'open311-key', id } });
    });
  }

  /** The key that is in force; nothing where it is unknown, of another district, or revoked. */
  async find(apiKey: string, districtCode: string): Promise<Open311Key | undefined> {
    const key = await this.reader.findOne(Open311Key, { keyHash: hashToken(apiKey) });
    return key && key.revokedAt === null && key.districtCode === districtCode ? key : undefined;
  }
}
