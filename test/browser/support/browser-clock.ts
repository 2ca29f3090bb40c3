/** Runs in the page: its clock goes with the server's, so that "two hours left" is the same at every run. */
export const setBrowserClock = (shiftMs: number): void => {
  const real = Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, args, self) => Reflect.construct(target, args.length > 0 ? args : [real.now() + shiftMs], self) as object,
    apply: () => new real(real.now() + shiftMs).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? () => real.now() + shiftMs : (Reflect.get(target, key, receiver) as unknown),
  });
};
