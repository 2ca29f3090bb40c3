type Remembered<V> = { value: Promise<V>; at: number };

/**
 * Remembers what was loaded for at most `lifetimeMs` (real time, not the application's clock), so that several processes
 * on one database differ by no more than that. Callers at the same moment share one load; a failed load is not kept.
 */
export class ShortMemory<V> {
  private readonly entries = new Map<string, Remembered<V>>();

  constructor(
    private readonly load: (key: string) => Promise<V>,
    private readonly lifetimeMs = 5000,
    /** Oldest keys go first, so that invented keys cannot fill the memory. */
    private readonly maxKeys = 2000,
  ) {}

  get(key: string): Promise<V> {
    const known = this.entries.get(key);
    if (known && performance.now() - known.at < this.lifetimeMs) return known.value;
    return this.reload(key);
  }

  /** Call after the own commit: the next `get` reads the database. A load still under way is not trusted either. */
  forget(key: string): void {
    this.entries.delete(key);
  }

  private reload(key: string): Promise<V> {
    const value = this.load(key);
    this.entries.delete(key);
    this.entries.set(key, { value, at: performance.now() });
    value.catch(() => this.entries.get(key)?.value === value && this.entries.delete(key));
    const oldest = this.entries.keys().next().value;
    if (this.entries.size > this.maxKeys && oldest !== undefined) this.entries.delete(oldest);
    return value;
  }
}
