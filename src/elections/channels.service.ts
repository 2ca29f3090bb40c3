import { Injectable } from '@nestjs/common';
import { ConfigError } from '../platform/config/config-error.js';
import { loadYaml } from '../platform/config/yaml-file.js';
import { CHANNELS, ChannelsFile, type Channel, type ChannelCode, type ChannelField, type FieldTime } from './channels-file.js';

export { CHANNELS } from './channels-file.js';
export type { Channel, ChannelCode, ChannelField, FieldTime, FieldType } from './channels-file.js';

export const CHANNELS_FILE = 'config/channels.yaml';

/** The channels and what each asks for. Throws ConfigError at the start when the file is wrong or lacks a channel. */
@Injectable()
export class ChannelsService {
  private readonly file = loadYaml(CHANNELS_FILE, ChannelsFile);
  private readonly byCode = new Map(this.file.channels.map((each) => [each.code, each]));

  constructor() {
    const lacking = CHANNELS.filter((code) => !this.byCode.has(code));
    if (lacking.length > 0) {
      const list = lacking.join(', ');
      throw new ConfigError(CHANNELS_FILE, { zh: `缺少渠道：${list}`, en: `the channels ${list} are missing` });
    }
  }

  channel(code: ChannelCode): Channel {
    // The constructor has seen to it that every channel is there.
    return this.byCode.get(code) as Channel;
  }

  channels(): readonly Channel[] {
    return this.file.channels;
  }

  /** What every channel asks for. */
  common(): readonly ChannelField[] {
    return this.file.common;
  }

  /** The channel's own fields of one time; without the common ones. */
  fieldsOf(code: ChannelCode, when: FieldTime): ChannelField[] {
    return this.channel(code).fields.filter((field) => field.when === when);
  }

  /** The names of the channel's fields that belong into the identity vault. */
  sealedFieldsOf(code: ChannelCode): string[] {
    return this.channel(code)
      .fields.filter(({ sealed }) => sealed)
      .map(({ name }) => name);
  }
}
