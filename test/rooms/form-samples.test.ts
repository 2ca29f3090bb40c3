import './forms/sample-forms.js';
import './forms/rare-names.js';
