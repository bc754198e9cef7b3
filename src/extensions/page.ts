import { interactions } from './interactions.js';

// The first of two copies stays.
window.GenesysConsole.extensions.interactions ??= interactions;
