/** The script languages.js of the static resource, and `genesys-console-toolkit/languages`: the texts in other languages. */
import { de as deDeveloper } from './developer/messages/de.js';
import { es as esDeveloper } from './developer/messages/es.js';
import { ja as jaDeveloper } from './developer/messages/ja.js';
import { de } from './messages/de.js';
import { es } from './messages/es.js';
import { ja } from './messages/ja.js';

globalThis.genesysLanguages = {
  de: { agent: de, developer: deDeveloper },
  es: { agent: es, developer: esDeveloper },
  ja: { agent: ja, developer: jaDeveloper },
};
