/** Dates, one file to Jest: the application is loaded once for all of it, each part has its own world. */
import './timetable/moves.js';
import './timetable/explanation.js';
import './timetable/overrides.js';
import './timetable/standing-still.js';
import './timetable/calendar-files.js';
