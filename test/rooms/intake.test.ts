/** The desk, one file to Jest: the application is loaded once for all of it, each part has its own world. */
import './intake/register.js';
import './intake/steps.js';
