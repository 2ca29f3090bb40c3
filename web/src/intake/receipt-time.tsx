import { useTranslation } from 'react-i18next';
import { wallTime } from '../ui/dates.js';
import { TextField } from './fields.js';
import { useField, useFormStore } from './form-store.js';
import { RECEIPT_FIELD } from './intake-form.js';

/** When it reached the desk: noted with the first word, in sight and to be corrected, because the clocks run from it. A letter says it on its envelope. */
export const ReceiptTime = () => {
  const { channel } = useFormStore().get();
  const name = RECEIPT_FIELD[channel];
  const hint = useReceiptHint(name);
  if (name === 'dateReceived') return null;
  return (
    <div className="intake-received">
      <TextField name={name} type="datetime-local" hint={hint} />
    </div>
  );
};

/** What is said beside it: that it fills itself in, or that it is of another day. */
export const useReceiptHint = (name: (typeof RECEIPT_FIELD)[keyof typeof RECEIPT_FIELD]): string | undefined => {
  const { t } = useTranslation('intake');
  const [value] = useField(name);
  if (value === '') return t('hint.receipt');
  return value.slice(0, 10) === wallTime().slice(0, 10) ? undefined : t('hint.otherDay');
};
