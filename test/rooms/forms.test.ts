import './forms/every-form.js';
