/** From complaint to closing, one file to Jest: the application is loaded once for all of it, each part has its own world. */
import './main-job/straight.js';
import './main-job/beside.js';
import './main-job/endings.js';
import './main-job/review.js';
import './main-job/unnamed.js';
