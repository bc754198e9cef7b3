import type { Answer, Call, ComponentPlace, Functions } from '../frames.js';
import { answer } from './answer.js';

/** A function that does something to the component that the page is in, and is refused elsewhere. */
const inComponent =
  (act: (component: ComponentPlace, call: Call) => Answer | undefined | void) =>
  (call: Call): Answer => {
    const { component } = call.place;
    return component ? (act(component, call) ?? answer(true)) : answer(false);
  };

const number = (call: Call, argument: string): number => Number(call.text(argument));

/** The functions of components in the console's footer. */
export const componentFunctions: Functions = {
  isInCustomConsoleComponent: ({ place }) => ({
    success: true,
    inCustomConsoleComponent: place.component !== undefined,
  }),
  isCustomConsoleComponentWindowHidden: inComponent(({ isHidden }) => ({
    success: true,
    // The name of old versions, and that of today.
    windowHidden: isHidden,
    hidden: isHidden,
  })),
  isCustomConsoleComponentPoppedOut: inComponent(() => ({ success: true, poppedOut: false })),
  setCustomConsoleComponentPopoutable: inComponent(() => answer(true)),
  setCustomConsoleComponentWindowVisible: inComponent((component, call) =>
    component.setHidden(!call.flag('visible')),
  ),
  setCustomConsoleComponentWidth: inComponent((component, call) =>
    component.setSize({ width: number(call, 'width') }),
  ),
  setCustomConsoleComponentHeight: inComponent((component, call) =>
    component.setSize({ height: number(call, 'height') }),
  ),
  setCustomConsoleComponentButtonText: inComponent((component, call) => component.setText(call.text('text'))),
  setCustomConsoleComponentButtonStyle: inComponent((component, call) =>
    component.setStyle(call.optional('style') ?? ''),
  ),
  setCustomConsoleComponentButtonIconUrl: inComponent((component, call) =>
    component.setIcon(call.optional('iconUrl') ?? ''),
  ),
  blinkCustomConsoleComponentButtonText: inComponent((component, call) =>
    component.blink(call.text('alternateText'), number(call, 'interval')),
  ),
  removeBlinkCustomConsoleComponentButtonText: inComponent(component => component.blink()),
  scrollCustomConsoleComponentButtonText: inComponent((component, call) => {
    const pixels = number(call, 'pixelsToScroll');
    component.scroll(call.flag('isLeftScrolling') ? pixels : -pixels, number(call, 'interval'));
  }),
  removeScrollCustomConsoleComponentButtonText: inComponent(component => component.scroll()),
};
