import { captureLive, clipLive } from './peers.ts';

Object.assign(globalThis, { runJingwen: clipLive, runCapture: captureLive });
