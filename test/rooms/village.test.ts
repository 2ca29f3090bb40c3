/** What reaches the villages, one file to Jest: the application is loaded once for all of it, each part has its own world. */
import './village/lookback.js';
import './village/hotspots.js';
import './village/guidance.js';
import './village/notices.js';
import './village/citizen.js';
