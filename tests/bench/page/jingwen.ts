import { clean } from '../../../utils/engine/clean.ts';
import { captureLive } from './capture-live.ts';

// What the extension does on a click, in one place: the reading of the page, then all stages of the engine.
Object.assign(globalThis, { runJingwen: () => clean(captureLive()) });
