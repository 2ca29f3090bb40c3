import type { RoomSchema } from '../platform/database/schema.js';
import { ApiTokenRow } from './api-token.entity.js';
import { DeclarationRow } from './declarations/declaration.entity.js';
import { GroupMemberRow, GroupRow, GroupTownRow } from './group.entity.js';
import { People0030 } from './migrations/0030-people.js';
import { Declarations0185 } from './migrations/0185-declarations.js';
import { SignIn0190 } from './migrations/0190-sign-in.js';
import { SessionRow } from './session.entity.js';
import { RecoveryCodeRow, SecondFactorRow } from './sign-in/second-factor.entity.js';
import { factorContext } from './sign-in/second-factors.service.js';
import { StaffRow } from './staff.entity.js';

export const peopleSchema: RoomSchema = {
  entities: [
    StaffRow,
    GroupRow,
    GroupTownRow,
    GroupMemberRow,
    SessionRow,
    ApiTokenRow,
    SecondFactorRow,
    RecoveryCodeRow,
    DeclarationRow,
  ],
  migrations: [People0030, Declarations0185, SignIn0190],
  sealed: [
    { table: 'staff_declarations', column: 'wrapped_key', how: 'wrapped', key: 'id', owner: (row) => row['id']! },
    { table: 'staff_declarations', column: 'sealed_name', how: 'own' },
    {
      table: 'second_factors',
      column: 'secret',
      how: 'sealed',
      key: 'staff_id',
      context: (row) => factorContext(row['staff_id']!),
    },
    {
      table: 'second_factors',
      column: 'pending_secret',
      how: 'sealed',
      key: 'staff_id',
      context: (row) => factorContext(row['staff_id']!),
    },
    { table: 'recovery_codes', column: 'code_hash', how: 'own' },
  ],
};
