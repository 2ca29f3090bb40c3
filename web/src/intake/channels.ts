import { instantOf } from '../ui/dates.js';
import dayjs from 'dayjs';
import { DESK_CHANNELS, type DeskChannel } from './desk-channels.js';
import type { IntakeForm } from './intake-form.js';

type DetailType = 'text' | 'instant' | 'day' | 'whole' | 'flag';
export type DetailName = keyof IntakeForm & string;

/** The address of each channel's screen, its key with Alt, and its own fields as the server calls them. */
export const CHANNEL_SCREENS: Record<
  DeskChannel,
  { path: string; digit: string; details: Partial<Record<DetailName, DetailType>> }
> = {
  CALL: {
    path: 'call',
    digit: '1',
    details: {
      callStart: 'instant',
      callEnd: 'instant',
      callerNumber: 'text',
      recordingRef: 'text',
      readBackConfirmed: 'flag',
      callbackWindow: 'text',
      hearingNotes: 'text',
    },
  },
  LETTER: {
    path: 'letter',
    digit: '2',
    details: {
      dateReceived: 'day',
      dateOnLetter: 'day',
      postmarkDate: 'day',
      registeredMailNo: 'text',
      pages: 'whole',
      signatories: 'whole',
      addressee: 'text',
      arrivedBy: 'text',
      shelfNo: 'text',
    },
  },
  VISIT: {
    path: 'visit',
    digit: '3',
    details: {
      headcount: 'whole',
      receptionPoint: 'text',
      arrivedAt: 'instant',
      leftAt: 'instant',
      idShownType: 'text',
      recordSigned: 'flag',
      vulnerablePresent: 'text',
      securityIncident: 'text',
      materialsReceiptNo: 'text',
    },
  },
  TRANSFER_IN: {
    path: 'transfer',
    digit: '4',
    details: { fromBody: 'text', letterNo: 'text', transferType: 'text', theirReceiptDate: 'day', theirDeadline: 'day' },
  },
  ONSITE: { path: 'onsite', digit: '5', details: { desk: 'text' } },
};

export const channelAt = (path: string | undefined): DeskChannel | undefined =>
  DESK_CHANNELS.find((channel) => CHANNEL_SCREENS[channel].path === path);

/** A channel's own fields as the request carries them; what was left empty is left out. Pure. */
export const detailsOf = (form: IntakeForm): Record<string, unknown> => {
  const given = Object.entries(CHANNEL_SCREENS[form.channel].details).flatMap(([name, type]) => {
    const value = detailOf(type, form[name as DetailName]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
};

const detailOf = (type: DetailType, value: unknown): unknown => {
  if (type === 'flag') return value === true ? true : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (type === 'instant') return instantOf(dayjs(value));
  return type === 'whole' ? Number(value) : value.trim();
};
