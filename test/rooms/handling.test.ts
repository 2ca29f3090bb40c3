/** The way of a case from group to review, one file to Jest: the application is loaded once for all of it, each part has its own world. */
import './handling/routing.js';
import './handling/verification.js';
import './handling/correction.js';
import './handling/explanation.js';
import './handling/review.js';
import './handling/counterexamples.js';
import './handling/escalation.js';
