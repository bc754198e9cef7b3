/** The script panels.js of the static resource: the panels for agents, and a notice in place of those for developers. */
import './agent-panels.js';
import { DEVELOPER_ELEMENTS } from './elements.js';
import { defineNotices } from './notice.js';

defineNotices(
  DEVELOPER_ELEMENTS,
  () => 'This panel is in developer-panels.js: include that in place of panels.js, which it has in it.',
);
