import { readFile } from 'node:fs/promises';
import type { Sentence } from '../../../kernel/rule.js';
import { sentenceOfFault } from '../../../platform/audit/chain-fault.js';
import { verifyAudit, type AuditState, type ChainState } from '../../../platform/audit/verify-audit.js';
import { openAsItIs } from '../../../platform/database/open-database.js';
import { AUDITED_TABLES, GUARDED_TABLES } from '../../audit/audited-tables.js';
import { schema } from '../../schema.js';
import { WrongUsage, type Command } from '../command.js';
import { complain, say } from '../console.js';
import { anchorsIn } from './anchors-in.js';

/** Beside a running server; changes nothing. Exit code 1 when anything is not as it was. */
export const auditVerify: Command = {
  words: ['audit', 'verify'],
  usage:
    'audit verify [--anchors FILE]     核对审计链与事项记录，指出第一处破坏 checks the whole chain and the case events, names the first broken row',
  async run(args, { databaseUrl }) {
    const [flag, file, ...others] = args;
    if ((flag !== undefined && (flag !== '--anchors' || !file)) || others.length > 0) throw new WrongUsage();
    const given = file === undefined ? [] : anchorsIn(file, await readFile(file, 'utf8'));
    const database = await openAsItIs(databaseUrl, schema);
    try {
      return report(await verifyAudit(database.reader, { witnesses: AUDITED_TABLES, guarded: GUARDED_TABLES, given }));
    } finally {
      await database.close();
    }
  },
};

const report = ({ chains, strangers, waiting, missingGuards }: AuditState): number => {
  for (const chain of chains) (chain.fault ? complain : say)(lineOf(chain));
  for (const stranger of strangers) complain(both(sentenceOfFault(stranger)));
  for (const name of missingGuards) complain(`触发器 ${name} 不在或被停用。 The trigger ${name} is missing or switched off.`);
  say(`${waiting} 条待入链。 ${waiting} notes wait for the chain.`);
  return chains.some(({ fault }) => fault) || strangers.length > 0 || missingGuards.length > 0 ? 1 : 0;
};

const lineOf = ({ district, entries, hash, fault }: ChainState): string =>
  fault
    ? both(sentenceOfFault(fault))
    : `${district}：${entries} 条完好，链头 ${hash}。 ${district}: ${entries} entries are sound, head ${hash}.`;

const both = ({ zh, en }: Sentence): string => `${zh} ${en}`;
