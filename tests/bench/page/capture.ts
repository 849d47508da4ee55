import { captureLive } from './capture-live.ts';

Object.assign(globalThis, { runCapture: captureLive });
