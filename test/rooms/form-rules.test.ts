import './forms/rules-of-forms.js';
