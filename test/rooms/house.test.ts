/** Places, people, and the machinery as people see it, one file to Jest: the application is loaded once for all of it, each part has its own world. */
import './house/regions.js';
import './house/people.js';
import './house/absences.js';
import './house/metrics.js';
import './house/dead-jobs.js';
