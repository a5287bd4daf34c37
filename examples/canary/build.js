// The build of the canary app: it fails when it is told to, as a build does whose module is missing.
if (process.env.CANARY_FAIL === 'true') require('./missing-on-purpose.js');
console.log(`Built for ${process.env.CANARY_RUN}`);
