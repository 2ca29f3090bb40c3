import { createContext, use, useSyncExternalStore } from 'react';
import { RECEIPT_FIELD, receiptStamp, type IntakeForm } from './intake-form.js';

/** The form's values, each field hearing of its own alone: a letter typed in one redraws no other. */
export class FormStore {
  private sent = false;
  private kept = false;
  private stamped = '';
  private readonly listeners = new Set<() => void>();

  /** `now`: the time of receipt of a new form, asked for with its first word; left out for one that was begun before. */
  constructor(
    private values: IntakeForm,
    private readonly now?: () => string,
  ) {}

  /** It is under way to the server, or has arrived: a form that was sent is kept as a draft no longer. */
  get isSent(): boolean {
    return this.sent;
  }

  /** Nothing stands in it that would be lost with this page: it lies somewhere else too, or nobody has typed yet. */
  get isKept(): boolean {
    return this.kept;
  }

  readonly markSent = (isSent: boolean): void => {
    this.sent = isSent;
  };

  readonly markKept = (isKept: boolean): void => {
    this.kept = isKept;
  };

  readonly get = (): IntakeForm => this.values;

  readonly set = (patch: Partial<IntakeForm>): void => {
    this.values = { ...this.values, ...this.receipt(), ...patch };
    this.kept = false;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private receipt(): Partial<IntakeForm> {
    const stamp = this.now && receiptStamp(this.values, this.stamped, this.now);
    if (stamp === undefined) return {};
    this.stamped = stamp;
    return { [RECEIPT_FIELD[this.values.channel]]: stamp };
  }
}

export const FormStoreContext = createContext<FormStore | undefined>(undefined);

export const useFormStore = (): FormStore => {
  const store = use(FormStoreContext);
  if (!store) throw new Error('useFormStore outside the intake page');
  return store;
};

/** One field's value, and how to change it. */
export const useField = <K extends keyof IntakeForm>(name: K): [IntakeForm[K], (value: IntakeForm[K]) => void] => {
  const store = useFormStore();
  const value = useSyncExternalStore(store.subscribe, () => store.get()[name]);
  return [value, (next) => store.set({ [name]: next } as Partial<IntakeForm>)];
};
