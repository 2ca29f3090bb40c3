import { refusal, type Rule } from '../kernel/rule.js';
import type { ScanState } from './evidence-types.js';

export const infected = refusal(
  'evidence.infected',
  '文件含有病毒或恶意代码，不予保存或提供；请从干净的设备重新取得该材料。',
  'The file carries a virus or other malicious code; it is neither kept nor handed out. Please get it anew from a clean device.',
);

export const notScanned = refusal(
  'evidence.not-scanned',
  '文件已安全保存，病毒扫描尚未完成，请稍后再试。',
  'The file is safely kept, but the virus scan has not been done yet; try again a little later.',
);

/** What was found infected is never handed out; with a scanner, only what it has found clean. */
export const fileMayLeave: Rule<{ scan: ScanState | null; hasScanner: boolean }> = ({ scan, hasScanner }) => {
  if (scan === 'infected') return infected;
  return hasScanner && scan !== 'clean' ? notScanned : undefined;
};
