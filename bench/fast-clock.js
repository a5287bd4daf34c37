// Loaded before the action: its timers and its clock run as fast as the simulator's, so that all of its pauses are
// scaled alike, and its defaults are measured as they are.
const speed = Number(process.env.BENCH_SPEED);
const { setTimeout: realTimeout, setInterval: realInterval } = globalThis;
const realNow = Date.now;
const began = realNow();
const realElapsed = performance.now.bind(performance);
const beganElapsed = realElapsed();

Date.now = () => began + (realNow() - began) * speed;
performance.now = () => beganElapsed + (realElapsed() - beganElapsed) * speed;
globalThis.setTimeout = (callback, ms = 0, ...rest) => realTimeout(callback, ms / speed, ...rest);
globalThis.setInterval = (callback, ms = 0, ...rest) => realInterval(callback, ms / speed, ...rest);
