import { fixMyStreet } from './fixmystreet.js';
import { geoReporter } from './georeporter.js';
import { libraries } from './libraries.js';
import type { Recording } from './recording.js';

export const recordings: Recording[] = [...fixMyStreet, ...geoReporter, ...libraries];
