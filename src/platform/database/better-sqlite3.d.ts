/** The part of better-sqlite3 that this house uses; the package ships no types. */
declare module 'better-sqlite3' {
  export type Statement = {
    readonly reader: boolean;
    run(params?: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint };
    all(params?: readonly unknown[]): Record<string, unknown>[];
    columns(): { name: string; type: string | null }[];
  };

  export default class Database {
    constructor(file: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number });
    readonly open: boolean;
    readonly inTransaction: boolean;
    prepare(sql: string): Statement;
    pragma(text: string, options?: { simple?: boolean }): unknown;
    exec(sql: string): this;
    /** Online; `progress` answers how many pages the next step copies. */
    backup(file: string, options?: { progress?: () => number }): Promise<unknown>;
    close(): this;
  }
}
