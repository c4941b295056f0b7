import type {ComponentType} from 'preact';
import type {PanelView} from '../view.ts';

/**
 * One part of the panel below the card. `View` is given the panel as it is and shows nothing in states it has no say in.
 * `main`: about the page in front of the shopper. `aside`: about what this browser remembers and sent.
 */
export type Section = {id: string; place: 'main' | 'aside'; View: ComponentType<PanelView>};
