/** Untouched for so long (ms), a screen asks by itself: nobody is known to be there. */
const IDLE_AFTER_MS = 120_000;

/** When somebody was last at this device (ms since 1970), for what is opened without a server. */
const TOUCHED = 'huicha.touched';
const TELL_EVERY_MS = 30_000;

/** For how long (ms) nobody has been at this device. */
export const untouchedFor = (now: number, storage: Pick<Storage, 'getItem'> = localStorage): number =>
  now - Number(storage.getItem(TOUCHED) ?? 0);

/** What a person does; what a page does by itself (scrolling to a row, moving under a pointer that rests) is none of it. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

type Pointed = Event & { screenX?: number; screenY?: number };

/** Watches for a person; the answer says whether there was none for minutes. */
export const watchForLife = (
  page: Pick<EventTarget, 'addEventListener'>,
  now: () => number,
  storage?: Pick<Storage, 'setItem'>,
): (() => boolean) => {
  let toldAt = 0;
  let touchedAt = now();
  let place = '';
  const touch = (event: Pointed): void => {
    // Browsers also tell of a pointer that lies still while the page moves below it.
    const there = `${event.screenX},${event.screenY}`;
    if (event.type === 'pointermove' && there === place) return;
    if (event.type.startsWith('pointer')) place = there;
    touchedAt = now();
    if (touchedAt - toldAt < TELL_EVERY_MS) return;
    toldAt = touchedAt;
    storage?.setItem(TOUCHED, String(touchedAt));
  };
  for (const sign of SIGNS) page.addEventListener(sign, touch, { capture: true, passive: true });
  return () => now() - touchedAt >= IDLE_AFTER_MS;
};
