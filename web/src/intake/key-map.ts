import { CHANNEL_SCREENS } from './channels.js';
import { DESK_CHANNELS, type DeskChannel } from './desk-channels.js';

/** What a key does at the desk. */
export type DeskKey = { act: 'channel'; channel: DeskChannel } | { act: 'save' | 'new' | 'help' | 'panel' | 'drafts' };

export type Pressed = {
  key: string;
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  /** The cursor stands in a field, where a sign is a sign. */
  isTyping: boolean;
};

/** What this key means; nothing for most. Alt goes by the place of the key, for a Mac writes another sign with it. Pure. */
export const deskKeyOf = ({ key, code, altKey, ctrlKey, metaKey, isComposing, isTyping }: Pressed): DeskKey | undefined => {
  if (isComposing) return undefined;
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return { act: 'save' };
  if (altKey && !ctrlKey && !metaKey) {
    const channel = DESK_CHANNELS.find((each) => code === `Digit${CHANNEL_SCREENS[each].digit}`);
    if (channel) return { act: 'channel', channel };
    if (code === 'KeyN') return { act: 'new' };
    return code === 'KeyD' ? { act: 'drafts' } : undefined;
  }
  if (key === 'F2') return { act: 'panel' };
  return key === '?' && !isTyping && !ctrlKey ? { act: 'help' } : undefined;
};

/** For the table of keys. */
export const KEY_LINES = [
  { keys: 'Alt+1 … 5', text: 'keys.channel' },
  { keys: 'Alt+N', text: 'keys.new' },
  { keys: 'Tab · Shift+Tab', text: 'keys.tab' },
  { keys: '↓ ↑ Enter', text: 'keys.list' },
  { keys: 'Ctrl+Enter', text: 'keys.save' },
  { keys: 'Esc', text: 'keys.back' },
  { keys: 'F2', text: 'keys.panel' },
  { keys: 'Alt+D', text: 'keys.drafts' },
  { keys: '?', text: 'keys.help' },
] as const;
