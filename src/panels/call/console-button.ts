import type { Interaction } from '../../index.js';
import { messages } from '../messages/index.js';
import { kindOf, nameOf, phaseWord } from './words.js';

/** The time in milliseconds between the two texts of a ringing interaction. */
const BLINK_EVERY = 700;

/** The style of the button by phase: the colours of the card. */
const STYLES: Readonly<Record<string, string>> = {
  alerting: 'color: #fff; background: #b7410e',
  dialing: 'color: #fff; background: #b7410e',
  connected: 'color: #fff; background: #1e6b34',
  held: 'color: #fff; background: #7a4f00',
  'wrap-up': 'color: #fff; background: #8c4b02',
};

/** The functions that the button is changed by. An old toolkit script lacks some. */
type ButtonFunctions = Partial<
  Pick<
    sforce.console.Toolkit,
    | 'setCustomConsoleComponentButtonText'
    | 'setCustomConsoleComponentButtonStyle'
    | 'blinkCustomConsoleComponentButtonText'
    | 'removeBlinkCustomConsoleComponentButtonText'
  >
>;

/** The button of this component in the footer of a Classic console: it shows the state while the component is closed. */
export class ConsoleButton {
  #shown: string | undefined;

  /**
   * Shows an interaction on the button, or the title where there is none. One that rings blinks.
   *
   * @param title - The button's own text: the console does not tell it.
   */
  show(title: string, interaction: Interaction | undefined): void {
    const { phase } = interaction ?? {};
    const isShown = interaction && phase && phase in STYLES;
    const text = isShown ? `${phaseWord(phase, kindOf(interaction))} · ${nameOf(interaction)}` : title;
    const key = `${phase} ${text}`;
    if (key === this.#shown) return;
    this.#shown = key;
    withConsole(functions => {
      functions.removeBlinkCustomConsoleComponentButtonText?.();
      functions.setCustomConsoleComponentButtonText?.(text);
      functions.setCustomConsoleComponentButtonStyle?.((isShown && STYLES[phase]) || 'color: inherit');
      if (phase === 'alerting') {
        functions.blinkCustomConsoleComponentButtonText?.(messages().call.phases.alerting, BLINK_EVERY);
      }
    });
  }
}

/** Works on the Classic console, where the page is in one. In Lightning there is `sforce.one`, and no such button. */
function withConsole(work: (functions: ButtonFunctions) => void): void {
  const { sforce } = window as Window & { sforce?: { console?: ButtonFunctions; one?: unknown } };
  if (!sforce?.console || sforce.one) return;
  try {
    work(sforce.console);
  } catch {
    // Outside the console its functions throw; <genesys-health> says so.
  }
}
