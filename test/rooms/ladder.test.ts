/** The escalation ladder, one file to Jest: the application is loaded once for all of it, each part has its own world. */
import './ladder/firing.js';
import './ladder/acknowledgement.js';
import './ladder/counterexamples.js';
import './ladder/faults.js';
import './ladder/visibility.js';
import './ladder/immediate.js';
import './ladder/supervision-rounds.js';
