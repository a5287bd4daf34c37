// Loaded before the action: the machine's clock is set by so many hours at every second of the run, to and fro.
const jumpMs = Number(process.env.JUMP_HOURS) * 3_600_000;
const realNow = Date.now;

Date.now = () => realNow() + (Math.floor(performance.now() / 1_000) % 2 === 1 ? jumpMs : 0);
