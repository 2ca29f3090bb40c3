import './forms/sample-forms.js';
