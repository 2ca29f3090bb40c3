/** The stories of a whole case, one file to Jest: the application is loaded once for all of them, each has its own world. */
import './scenarios/1-letter.js';
import './scenarios/2-voter-list.js';
import './scenarios/3-visit.js';
import './scenarios/4-households.js';
import './scenarios/5-re-run.js';
import './scenarios/6-same-opinion.js';
import './scenarios/7-look-back.js';
