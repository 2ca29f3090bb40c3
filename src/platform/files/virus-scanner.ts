/** Injection token of the application's VirusScanner. */
export const VIRUS_SCANNER = Symbol('VirusScanner');

/** `unknown`: the scanner is away, too slow, or does not take a file of that size. */
export type Verdict = 'clean' | 'infected' | 'unknown';

/** One file on its way past the scanner. Nothing here throws: a scanner that fails must not cost anybody their upload. */
export interface Scan {
  /** Resolves when more may be written; at once when the scan has already failed. */
  write(piece: Uint8Array): Promise<void>;
  /** After the last piece. */
  verdict(): Promise<Verdict>;
  /** Breaks off. May be called at any time. */
  abandon(): void;
}

export interface VirusScanner {
  /** Without a scanner nothing is asked of it. */
  readonly isOn: boolean;
  begin(): Scan;
  isReachable(): Promise<boolean>;
}

/** Where none is configured. */
export const NO_SCANNER: VirusScanner = {
  isOn: false,
  begin: () => ({ write: async () => undefined, verdict: async () => 'unknown', abandon: () => undefined }),
  isReachable: async () => true,
};
