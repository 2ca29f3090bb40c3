import { refusal, type Refusal } from '../kernel/rule.js';

/** What a case may hold: files, and megabytes (1024 × 1024 bytes) together. */
export type CaseLimit = { files: number; megabytes: number };

/** What it holds, erased items left out: files and bytes. */
export type CaseHolding = { files: number; bytes: number };

/** Another file of `size` bytes still fits; a size not yet known counts as nothing. */
export const anotherFileFits = (limit: CaseLimit, holding: CaseHolding, size: number): Refusal | undefined => {
  if (holding.files >= limit.files) {
    return refusal(
      'evidence.too-many',
      `该事项已有 ${holding.files} 个文件，达到上限；请合并材料，或联系系统管理员。`,
      `This case already holds ${holding.files} files, which is the limit; put papers together, or ask the administrator.`,
    );
  }
  if (holding.bytes + size <= limit.megabytes * 1024 * 1024) return undefined;
  return refusal(
    'evidence.too-much',
    `该事项的文件总量将超过 ${limit.megabytes} MB 的上限；请压缩材料，或联系系统管理员。`,
    `The files of this case would exceed ${limit.megabytes} MB, which is the limit; compress them, or ask the administrator.`,
  );
};
