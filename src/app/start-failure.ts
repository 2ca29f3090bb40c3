import { ConfigError } from '../platform/config/config-error.js';
import { loggableError } from '../platform/logging/loggable-error.js';
import { JobTableError } from '../platform/queue/job-table.js';

const NATIVE_MODULE =
  /Could not locate the bindings file|better_sqlite3\.node|SQLite package has not been found|NODE_MODULE_VERSION/;

const NATIVE_SENTENCE =
  '数据库组件 better-sqlite3 尚未编译或与当前 Node 版本不符：请安装 g++、make、python3，然后运行 npm rebuild better-sqlite3（约两分钟）。\n' +
  'The database module better-sqlite3 is not compiled, or for another Node version: install g++, make and python3, then run npm rebuild better-sqlite3 (about two minutes).';

const SYSTEM_SENTENCES: Record<string, string> = {
  EADDRINUSE: '端口已被占用，请用 PORT 指定另一个端口。 The port is taken; choose another one with PORT.',
  EACCES: '没有权限使用该端口或文件夹。 No permission for this port or folder.',
  ECONNREFUSED:
    '数据库或 Redis 拒绝连接，请检查 DATABASE_URL 与 REDIS_URL。 Database or Redis refuses the connection; check DATABASE_URL and REDIS_URL.',
  ENOTFOUND:
    '找不到数据库或 Redis 主机，请检查 DATABASE_URL 与 REDIS_URL。 The host of database or Redis is not found; check DATABASE_URL and REDIS_URL.',
  '28P01': '数据库用户名或密码错误，请检查 DATABASE_URL。 The database refuses user or password; check DATABASE_URL.',
  '3D000': '数据库不存在，请先创建。 The database does not exist; create it first.',
};

/** What the console says when the application cannot start: one sentence where the cause is known, otherwise the trace. */
export const sentenceOf = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof JobTableError) return error.message;
  if (error instanceof Error && NATIVE_MODULE.test(error.message)) return NATIVE_SENTENCE;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code in SYSTEM_SENTENCES) return SYSTEM_SENTENCES[code]!;
  const { type, message, stack } = loggableError(error);
  return [`启动失败。 The start failed: ${type}: ${message}`, ...stack].join('\n');
};
