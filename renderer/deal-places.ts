// Everything of a deal's screens as one part of the app: it is loaded when the window has started.
export { DealFrame } from './deal-frame.tsx';
export { PresenterPlace } from './presenter-frame.tsx';
