/** Says on the console what was measured, and hands it on. */
export const said = <T extends object>(what: string, measured: T): T => {
  process.stderr.write(`  ${what}: ${JSON.stringify(measured, (_, value: unknown) => rounded(value))}\n`);
  return measured;
};

const rounded = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(1)) : value);
